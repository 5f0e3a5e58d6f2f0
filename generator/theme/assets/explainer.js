// What needs a script: printing, and copying the link to an entry. Without it the button is hidden and the links are links.
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print())

document.addEventListener("click", async event => {
  const link = event.target.closest("a.at, a[rel=bookmark]")
  if (!link || !navigator.clipboard) return
  await navigator.clipboard.writeText(link.href)
  // The theme's own way to tell a reader something, in the reader's language.
  const words = JSON.parse(document.getElementById("__config")?.textContent ?? "{}").translations
  if (words) globalThis.alert$?.next(words["clipboard.copied"])
})

// The menu of a small screen closes where a link in it leads to a place on the same page.
const menu = document.getElementById("__menu")
menu?.addEventListener("click", event => { if (event.target.closest("a[href^='#']")) menu.hidePopover() })

// The theme takes every `link[rel=alternate]` for the site in another language, and asks for a sitemap beside each.
for (const link of document.querySelectorAll("link[rel=alternate]:not([hreflang])")) link.rel = "alternate external"
