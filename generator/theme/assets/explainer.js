// What needs a script: printing, and copying the link to an entry. Without it the buttons stay hidden and the links are links.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false
  button.addEventListener("click", () => print())
}
document.addEventListener("click", event => {
  const link = event.target.closest("a.at, a[rel=bookmark]")
  if (link && navigator.clipboard) navigator.clipboard.writeText(link.href)
})
// The theme takes every `link[rel=alternate]` for the site in another language, and asks for a sitemap beside each.
for (const link of document.querySelectorAll("link[rel=alternate]:not([hreflang])")) link.rel = "alternate external"
