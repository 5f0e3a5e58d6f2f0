// Answers the theme's search box from Pagefind's index. The theme starts this file as its search worker and speaks the
// protocol of its own: SETUP is answered with READY, QUERY with RESULT. Pagefind is loaded with the first query.
"use strict"

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3
const PAUSE = 150 // ms: while somebody types, only the last query is looked for
const AT_ONCE = 10 // pages that are loaded together
const MOST = 100 // pages that are looked through for one query
const BEST = 3 // records that a page shows before the reader opens the rest
const EXCERPT = 40 // words

// As generator/outputs/search_pages/indexed_html.py writes them.
const FIELD = "\u2063", TIE = "\u2062", CUT = "\u2064", NARROWING = "\ua66e"
const PLACE = /^([a-z]*);([^;]*);(.*)$/
const JOINT = /([\u2012-\u2015/\u2026]|\.\.\.)/g

const HOME = new URL("../../", self.location)
const INDEX = new URL("search/pagefind/", HOME)
const answer = self.postMessage.bind(self)
let words = { kinds: {}, language: "en", index: "" }
let newest = 0
let ask

self.addEventListener("message", async ({ data: message }) => {
  if (message.type === SETUP) {
    words = message.data.config.explainer || words
    answer({ type: READY })
  } else if (message.type === QUERY) {
    const mine = ++newest
    const query = parsed(message.data)
    let items = []
    if (query.phrases.length || query.words.length) {
      await new Promise(go => setTimeout(go, PAUSE))
      if (mine !== newest) return
      try {
        items = await found(query, () => mine === newest)
      } catch (fault) {
        console.warn("The search failed:", fault)
      }
    }
    if (mine === newest) answer({ type: RESULT, data: { items } })
  }
})

// "exact words" other words kind:quote party:russia show:20 → its parts
function parsed(text) {
  const query = { kind: "", party: "", show: AT_ONCE, phrases: [], words: [] }
  text = text.replace(/(?:^|\s)(kind|party|show):(\S+)/g, (_, key, value) => {
    query[key] = key === "show" ? Number(value) || AT_ONCE : value
    return " "
  })
  text = text.replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, (_, phrase) => {
    query.phrases.push(wordsOf(phrase))
    return " "
  })
  query.phrases = query.phrases.filter(phrase => phrase.length)
  query.words = wordsOf(text)
  return query
}

function wordsOf(text) {
  return text.replace(JOINT, "$1 ").split(/\s+/).map(folded).filter(Boolean)
}

// What of a word must be the same: letters, digits and accents, whatever the case.
function folded(word) {
  return word.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, "")
}

// Pages are loaded until enough of them hold what was asked for: phrases and parties are checked in the text itself.
async function found(query, isWanted) {
  ask = ask || pagefind()
  const phrase = longest(query.phrases)
  const narrowing = [query.kind, query.party].filter(Boolean).map(name => NARROWING + name.replace(/-/g, ""))
  const term = phrase ? `"${phrase.join(" ")}"` : [...query.words, ...narrowing].join(" ")
  const { results } = await ask("search", term, {})
  const last = Math.min(results.length, Math.max(MOST, query.show))
  const pages = []
  let next = 0
  while (next < last && pages.length < query.show && isWanted()) {
    const some = results.slice(next, Math.min(next + AT_ONCE, last))
    const loaded = await Promise.all(some.map(result => ask("getData", result.data)))
    pages.push(...loaded.map(page => matched(page, query)).filter(Boolean))
    next += some.length
  }
  results.forEach(result => ask("releaseData", result.data))
  pages.splice(query.show)
  pages.sort((one, other) => other.fit - one.fit) // stable: otherwise in Pagefind's order
  const items = pages.map((page, place) => item(page, pages.length - place))
  if (items.length && next < results.length) items[0][0].title += '<data hidden data-search-more></data>'
  return items
}

function longest(phrases) {
  return phrases.reduce((one, other) => (one && one.length >= other.length ? one : other), null)
}

// The page with those of its records that match, the best first; null if none does.
function matched(page, query) {
  const all = page.content.split(/\s+/)
  const hits = new Set(page.locations)
  if (query.phrases.length && !query.words.every(word => all.some(one => folded(one).startsWith(word)))) return null
  const records = recordsOf(page, all)
    .filter(record => !query.kind || record.kind === query.kind)
    .filter(record => !query.party || record.parties.includes(query.party))
  for (const record of records) {
    record.marked = query.phrases.length ? marksOfPhrases(record, query.phrases) : new Set()
    if (!query.phrases.length || record.marked.size) {
      for (let at = record.from; at < record.to; at++) if (isHit(all[at], at, hits, query)) record.marked.add(at)
    }
    record.fit = query.phrases.length + query.words.filter(word => holds(record, all, word)).length
  }
  const good = records.filter(record => record.marked.size)
  good.sort((one, other) => other.fit - one.fit)
  if (!good.length) return null
  const fit = good[0].fit - (good[0].kind === "source" ? 0.5 : 0) // what is said stands before who prints it
  return { url: page.raw_url, title: clean(page.meta.title || ""), records: good, fit }
}

function isHit(word, at, hits, query) {
  if (!query.phrases.length) return hits.has(at)
  return query.words.some(wanted => folded(word).startsWith(wanted))
}

function holds(record, all, word) {
  const stem = word.slice(0, Math.max(3, word.length - 3))
  return [...record.marked].some(at => folded(all[at]).startsWith(stem))
}

// Each record lies between its heading and the next; FIELD ends its title and each of its texts.
function recordsOf(page, all) {
  const places = page.anchors.map(anchor => ({ from: anchor.location, place: PLACE.exec(anchor.id) }))
  const starts = places.filter(start => start.place) // the last one has no kind: there the page's records end
  return starts.slice(0, -1).map(({ from, place }, number) => {
    const to = starts[number + 1].from
    const fields = [[]]
    for (let at = from; at < to; at++) {
      if (all[at].startsWith(FIELD)) fields.push([])
      else fields[fields.length - 1].push({ at, word: all[at] })
    }
    const [, kind, parties, anchor] = place
    return { kind, parties: parties.split(","), anchor, from, to, fields }
  })
}

// Where a record has every one of the phrases, each within one field.
function marksOfPhrases(record, phrases) {
  const marked = new Set()
  for (const phrase of phrases) {
    const before = marked.size
    for (const field of record.fields) {
      const said = field.map(({ at, word }) => ({ at, word: folded(word) })).filter(({ word }) => word)
      for (let start = 0; start + phrase.length <= said.length; start++) {
        const here = said.slice(start, start + phrase.length)
        if (here.every(({ word }, place) => word === phrase[place])) here.forEach(({ at }) => marked.add(at))
      }
    }
    if (marked.size === before && !isMarked(record, phrase, marked)) return new Set()
  }
  return marked
}

// A phrase that is a part of another one has been marked with it.
function isMarked(record, phrase, marked) {
  const said = record.fields.flat().filter(({ at }) => marked.has(at)).map(({ word }) => folded(word)).join(" ")
  return ` ${said} `.includes(` ${phrase.join(" ")} `)
}

// What the theme shows of a page: the page itself first, then its records; those with a lower score are folded away.
function item(page, score) {
  const whole = page.records.find(record => !record.anchor)
  const parent = { location: page.url, title: escaped(page.title), text: whole ? excerpt(whole) : "", score, terms: {} }
  const children = page.records.filter(record => record.anchor).map((record, place) => ({
    location: `${page.url}#${record.anchor}`,
    title: shown(record.fields[0], record.marked),
    text: `<p>${label(record)}${excerpt(record)}</p>`,
    score: place < BEST ? score : score - 0.5,
    terms: {},
  }))
  if (children.length && !whole) children[0].score = score + 0.25 // Enter opens the record, not its page
  return [parent, ...children]
}

// In the text: of the theme's own tags each would be a landmark to a screen reader, all without a name.
function label(record) {
  const kind = words.kinds[record.kind]
  return kind ? `<span class="md-tag">${escaped(kind)}</span> ` : ""
}

// The field in which most was found, around the first find.
function excerpt(record) {
  const count = field => field.filter(({ at }) => record.marked.has(at)).length
  const texts = record.fields.slice(1).filter(field => field.length)
  const best = texts.reduce((one, other) => (one && count(one) >= count(other) ? one : other), null) || []
  const first = Math.max(0, best.findIndex(({ at }) => record.marked.has(at)) - EXCERPT / 4)
  const cut = best.length > EXCERPT ? best.slice(first, first + EXCERPT) : best
  const before = cut[0] !== best[0] ? "… " : ""
  const after = cut[cut.length - 1] !== best[best.length - 1] ? " …" : ""
  return before + shown(cut, record.marked) + after
}

// Words as HTML, neighbours that were found under one mark.
function shown(field, marked) {
  let html = ""
  let space = ""
  let isOpen = false
  for (const { at, word } of field) {
    const isFound = marked.has(at)
    if (isOpen && !isFound) html += "</mark>"
    html += space
    if (!isOpen && isFound) html += "<mark data-md-highlight>"
    html += escaped(clean(word))
    isOpen = isFound
    space = word.endsWith(CUT) ? "" : " "
  }
  return html + (isOpen ? "</mark>" : "")
}

function clean(text) {
  return text.split(`${CUT} `).join("").split(CUT).join("").split(TIE).join(" ").split(FIELD).join("").trim()
}

function escaped(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
  return text.replace(/[&<>"']/g, sign => signs[sign])
}

// Pagefind's own worker, run in this one: it listens to this scope and answers into it, so both ends are caught here.
function pagefind() {
  const waiting = new Map()
  const listen = self.addEventListener
  let hear
  let number = 0
  self.addEventListener = (_, listener) => { hear = listener }
  self.postMessage = ({ id, result, error }) => {
    const { done, fail } = waiting.get(id)
    waiting.delete(id)
    if (error) fail(new Error(error))
    else done(result)
  }
  importScripts(new URL(`pagefind-worker.js?${words.index}`, INDEX).href)
  self.addEventListener = listen
  const call = (method, ...args) => new Promise((done, fail) => {
    waiting.set(++number, { done, fail })
    hear({ data: { id: number, method, args } })
  })
  call("init", { basePath: INDEX.href, language: words.language, metaCacheTag: words.index })
  return call
}
