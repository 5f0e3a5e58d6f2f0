// What needs a script: printing, and copying the link to an entry. Without it the buttons stay hidden and the links are links.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false
  button.addEventListener("click", () => print())
}
document.addEventListener("click", event => {
  const link = event.target.closest("a.at, a[rel=bookmark]")
  if (link && navigator.clipboard) navigator.clipboard.writeText(link.href)
})
