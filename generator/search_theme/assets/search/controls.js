// What narrows the search. The theme hands its worker the text of the search field, and nothing else: so the kind, the
// party and how many pages are wanted stand behind the text, unseen, whenever the theme reads it.
(() => {
  const search = document.querySelector("[data-md-component=search]")
  const narrow = search && search.querySelector("[data-search-narrow]")
  if (!narrow) return
  const field = search.querySelector("[data-md-component=search-query]")
  const more = search.querySelector(".find-more")
  const told = search.querySelector(".md-search-result__meta")
  const list = search.querySelector(".md-search-result__list")
  const toggle = document.getElementById("__search")
  const AT_ONCE = 10
  const written = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")
  let show = AT_ONCE

  const chosen = () => [...narrow.querySelectorAll("select")].filter(one => one.value).map(one => ` ${one.name}:${one.value}`)
  Object.defineProperty(field, "value", {
    configurable: true,
    get() {
      const text = written.get.call(this)
      return text.trim() ? text + chosen().join("") + (show > AT_ONCE ? ` show:${show}` : "") : text
    },
    set(text) { written.set.call(this, text) },
  })
  const ask = () => field.dispatchEvent(new KeyboardEvent("keyup")) // where the theme reads the field again
  narrow.addEventListener("change", () => { show = AT_ONCE; ask() })
  field.addEventListener("input", () => { show = AT_ONCE })
  more.addEventListener("click", () => { show += AT_ONCE; ask() })

  // The theme counts the pages that it was given; if there are more, the message says so.
  new MutationObserver(() => {
    more.hidden = !list.querySelector("[data-search-more]")
    if (!more.hidden) told.textContent = more.dataset.first.replace("#", list.children.length)
  }).observe(list, { childList: true })

  // The parties are many: they come when somebody begins to search.
  field.addEventListener("focus", async () => {
    const { base } = JSON.parse(document.getElementById("__config").textContent)
    const found = await fetch(new URL("search/parties.json", new URL(base + "/", location)))
    const parties = found.ok ? await found.json() : []
    narrow.querySelector("[name=party]").append(...parties.map(([id, name]) => new Option(name, id)))
  }, { once: true })

  // The theme takes Tab for "close", and hands every key to the field: nothing else could be reached or chosen.
  search.addEventListener("keydown", event => {
    const isOurs = event.target.closest("select, button")
    if (event.key === "Tab" || (isOurs && event.key !== "Escape")) event.stopPropagation()
  })
  search.addEventListener("focusout", event => {
    if (event.relatedTarget && !search.contains(event.relatedTarget) && toggle.checked) toggle.click()
  })
})()
