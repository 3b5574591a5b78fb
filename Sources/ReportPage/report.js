"use strict";
(() => {
  const byID = (id) => document.getElementById(id);
  const read = (id) => JSON.parse(byID(id).textContent);
  const summary = read("nisba-summary");
  const index = read("nisba-index");
  const hits = index.hits;
  const count = hits.query.length;

  // Making elements: text is only ever set as text, so no input can become markup.

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    for (const child of children) {
      if (child !== null && child !== undefined) element.append(child);
    }
    return element;
  }

  // Signs that cannot be seen, or that turn the direction of what follows, are shown by their codes.
  const hiddenSigns = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

  function text(written) {
    const whole = make("bdi");
    whole.dir = "auto";
    let start = 0;
    for (const match of String(written).matchAll(hiddenSigns)) {
      whole.append(written.slice(start, match.index));
      const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      const sign = make("span", "hidden-sign", "U+" + code);
      sign.title = "a sign that cannot be seen";
      whole.append(sign);
      start = match.index + match[0].length;
    }
    whole.append(String(written).slice(start));
    return whole;
  }

  const plain = (written) => String(written).replace(hiddenSigns, "\u25cc");
  const score = (number) => (number / 10000).toFixed(4);

  // Decisions live in memory, and in the browser's storage where it allows that to a file.

  const storageKey = "nisba-decisions-" + summary.run;
  const decisions = new Map();
  for (const known of index.decided) {
    decisions.set(known[0], { verdict: known[1], note: known[2], by: known[3], at: known[4], isOld: true });
  }
  try {
    for (const [hit, decision] of JSON.parse(localStorage.getItem(storageKey) || "[]")) {
      decisions.set(hit, decision);
    }
  } catch { /* a file may have no storage */ }

  function keep() {
    const fresh = [...decisions].filter(([, decision]) => !decision.isOld);
    try { localStorage.setItem(storageKey, JSON.stringify(fresh)); } catch { /* as above */ }
  }

  const changed = new Set(index.changed);
  const suppressed = new Set(index.suppressed);

  // Details stand behind the script in pieces, and are read when they are looked at.

  const pieces = new Map();

  function detail(kind, number) {
    const size = index.pieceSize;
    const id = kind + "-" + Math.floor(number / size);
    if (!pieces.has(id)) {
      const element = byID(id);
      if (!element || (document.readyState === "loading" && !element.nextSibling)) return null;
      if (pieces.size > 24) pieces.delete(pieces.keys().next().value);
      pieces.set(id, JSON.parse(element.textContent));
    }
    return pieces.get(id)[number % size];
  }

  // Summary

  const figures = byID("figures");
  function figure(name, value) {
    figures.append(make("dt", "", name), make("dd", "", text(value)));
  }
  byID("made").append(text(summary.inputs.join(", ")));
  figure("Names screened", summary.names.toLocaleString("en"));
  const rate = summary.names ? (100 * summary.alerts) / summary.names : 0;
  figure("Names with a hit", summary.alerts.toLocaleString("en") + " (" + rate.toFixed(2) + " %)");
  figure("Hits", summary.hits.toLocaleString("en"));
  figure("Under the threshold by identity", summary.suppressed.toLocaleString("en"));
  figure("Quiet by decision", summary.quiet.toLocaleString("en"));
  figure("Bad rows", summary.badRows.toLocaleString("en"));
  figure("Threshold", String(summary.threshold));
  figure("Version", summary.version);

  const filters = { search: "", state: "", list: null, band: null };
  const bands = [[9500, 10001], [9000, 9500], [8500, 9000], [8000, 8500], [7500, 8000], [7000, 7500], [0, 7000]];
  const bandName = ([low, high]) =>
    low === 0 ? "under 0.70" : (low / 10000).toFixed(2) + " to " + (Math.min(high, 10000) / 10000).toFixed(2);

  function chart(place, rows, key) {
    const most = Math.max(1, ...rows.map((row) => row.count));
    place.replaceChildren(...rows.map((row) => {
      const stripe = make("i");
      stripe.style.width = (100 * row.count) / most + "%";
      const bar = make("button", "bar",
        make("span", "", text(row.name), row.words ? make("small", "", text(row.words)) : null), make("span", "", stripe),
        make("b", "", row.count.toLocaleString("en")));
      bar.type = "button";
      bar.title = row.name;
      if (key) {
        bar.setAttribute("aria-pressed", String(filters[key] === row.value));
        bar.onclick = () => {
          filters[key] = filters[key] === row.value ? null : row.value;
          drawCharts();
          filter();
        };
      } else {
        bar.disabled = true;
      }
      return bar;
    }));
  }

  function drawCharts() {
    const lists = summary.lists.map((list, value) => ({
      name: list.name, value, count: 0,
      words: list.entries.toLocaleString("en") + " entries, " + (list.date || "without a date"),
    }));
    for (const list of hits.list) if (list >= 0) lists[list].count += 1;
    chart(byID("by-list"), lists, "list");
    const scores = bands.map((band, value) => ({ name: bandName(band), value, count: 0 }));
    for (const value of hits.score) {
      scores.find((_, number) => value >= bands[number][0] && value < bands[number][1]).count += 1;
    }
    chart(byID("by-score"), scores.filter((row) => row.count || bands[row.value][0] >= 7000), "band");
    drawVerdicts();
  }

  function drawVerdicts() {
    const counts = { true: 0, false: 0, unsure: 0 };
    for (const hit of decisions.keys()) if (stateOf(hit) in counts) counts[stateOf(hit)] += 1;
    const decided = counts.true + counts.false + counts.unsure;
    byID("export").textContent = "Export " + decided.toLocaleString("en") + (decided === 1 ? " decision" : " decisions");
    chart(byID("by-verdict"), [
      { name: "open", count: count - decided }, { name: "true", count: counts.true },
      { name: "false", count: counts.false }, { name: "unsure", count: counts.unsure },
    ], null);
  }

  // The table draws only the rows that are seen.

  const rowHeight = 34;
  const table = byID("table");
  const rows = byID("rows");
  const columns = [
    ["Score", (hit) => -hits.score[hit]],
    ["Screened name", (hit) => folded(queryOf(hit)[1])],
    ["Listed name", (hit) => folded(hits.listed[hit])],
    ["Entry", (hit) => entryID(hit)],
    ["List", (hit) => hits.list[hit]],
    ["Decision", (hit) => (standing(hit) || ["", ""])[1]],
  ];
  const queryOf = (hit) => index.queries[hits.query[hit]];
  const entryID = (hit) => index.entryIDs[hits.entry[hit]];
  const listName = (hit) => (hits.list[hit] >= 0 ? summary.lists[hits.list[hit]].name : "");
  const folded = (written) => String(written).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  let searched = null;
  function searchTexts() {
    if (!searched) {
      searched = hits.query.map((_, hit) =>
        folded(queryOf(hit)[0] + "\n" + queryOf(hit)[1] + "\n" + hits.listed[hit] + "\n" + entryID(hit) + "\n" + listName(hit)));
    }
    return searched;
  }

  let order = Array.from({ length: count }, (_, hit) => hit);
  let shown = order;
  let selected = count ? 0 : -1;
  let sorting = { column: -1, isDown: false };

  function sort(column) {
    sorting = { column, isDown: sorting.column === column && !sorting.isDown };
    const key = columns[column][1];
    const keys = order.map((_, hit) => key(hit));
    order = Array.from({ length: count }, (_, hit) => hit);
    order.sort((one, two) => (keys[one] < keys[two] ? -1 : keys[one] > keys[two] ? 1 : one - two));
    if (sorting.isDown) order.reverse();
    drawHead();
    filter();
  }

  // A hit that changed since it was decided is as open as one that nobody has seen.
  function stateOf(hit) {
    return decisions.has(hit) && !isStale(hit) ? decisions.get(hit).verdict : "open";
  }

  function isStale(hit) {
    return changed.has(hit) && (!decisions.has(hit) || Boolean(decisions.get(hit).isOld));
  }

  function isWanted(hit) {
    if (filters.list !== null && hits.list[hit] !== filters.list) return false;
    if (filters.band !== null) {
      const [low, high] = bands[filters.band];
      if (hits.score[hit] < low || hits.score[hit] >= high) return false;
    }
    switch (filters.state) {
      case "": return true;
      case "changed": return changed.has(hit);
      case "suppressed": return suppressed.has(hit);
      default: return stateOf(hit) === filters.state;
    }
  }

  // What the rows that are shown were chosen by: a search that goes on looks among them alone.
  let chosenBy = null;

  function filter() {
    const words = folded(filters.search).split(/\s+/).filter(Boolean);
    const texts = words.length ? searchTexts() : null;
    const others = JSON.stringify([filters.state, filters.list, filters.band, sorting, decisions.size]);
    const goesOn = chosenBy && chosenBy.others === others && words.length >= chosenBy.words.length
      && chosenBy.words.every((word, place) => words[place].includes(word));
    const isPlain = goesOn || (filters.state === "" && filters.list === null && filters.band === null);
    const hit = shown[selected];
    shown = (goesOn ? shown : order).filter((number) =>
      (isPlain || isWanted(number)) && words.every((word) => texts[number].includes(word)));
    chosenBy = { words, others };
    byID("count").textContent = shown.length.toLocaleString("en") + " of " + count.toLocaleString("en") + " hits";
    const place = shown.indexOf(hit);
    selected = shown.length ? Math.max(0, place) : -1;
    rows.style.height = shown.length * rowHeight + "px";
    table.scrollTop = place >= 0 ? table.scrollTop : 0;
    draw();
    show();
  }

  function drawHead() {
    byID("head").replaceChildren(...columns.map(([name], column) => {
      const isSorted = sorting.column === column;
      const button = make("button", "", name + (isSorted ? (sorting.isDown ? " \u2193" : " \u2191") : ""));
      button.type = "button";
      button.onclick = () => sort(column);
      return button;
    }));
  }

  // How a hit stands: the look of its mark and its word; null where there is nothing to say.
  function standing(hit) {
    if (isStale(hit)) return ["unsure", "changed"];
    if (decisions.has(hit)) return [decisions.get(hit).verdict, decisions.get(hit).verdict];
    return suppressed.has(hit) ? ["unknown", "suppressed"] : null;
  }

  function mark(hit) {
    const state = standing(hit);
    return make("span", "state", state ? make("span", "tag " + state[0], state[1]) : null);
  }

  function draw() {
    const first = Math.max(0, Math.floor(table.scrollTop / rowHeight) - 8);
    const last = Math.min(shown.length, first + Math.ceil(table.clientHeight / rowHeight) + 16);
    const drawn = [];
    for (let place = first; place < last; place += 1) {
      const hit = shown[place];
      const row = make("div", "row", make("span", "score", score(hits.score[hit])),
        make("span", "", text(queryOf(hit)[1])), make("span", "", text(hits.listed[hit])),
        make("span", "", text(entryID(hit))), make("span", "", text(listName(hit))), mark(hit));
      row.style.top = place * rowHeight + "px";
      row.setAttribute("role", "row");
      row.setAttribute("aria-selected", String(place === selected));
      row.onclick = () => select(place);
      drawn.push(row);
    }
    rows.replaceChildren(...drawn);
    if (!shown.length) rows.append(make("div", "empty", count ? "No hit is like this." : "No hit."));
  }

  function select(place) {
    if (!shown.length) return;
    selected = Math.min(shown.length - 1, Math.max(0, place));
    const top = selected * rowHeight;
    const view = table.clientHeight - byID("head").offsetHeight;
    if (top < table.scrollTop) table.scrollTop = top;
    if (top + rowHeight > table.scrollTop + view) table.scrollTop = top + rowHeight - view;
    draw();
    show();
  }

  // One hit

  const laws = {
    same: ["=", "same"], respelled: ["\u2248", "respelled"], lexicon: ["\u2261", "same name by lexicon"],
    omitted: ["\u2205", "only on one side"], contradicts: ["\u2260", "contradicts"],
  };

  function lawOf([finding, , , law]) {
    if (finding === "contradicts") return "contradicts";
    if (finding === "only in query" || finding === "only in entry") return "omitted";
    if (finding === "agrees") return "same";
    if (finding !== "alike") return null;
    return ["same name", "same word", "related", "compound dropped"].includes(law) ? "lexicon" : "respelled";
  }

  const isRightToLeft = (written) => /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(written);

  function pairing(evidence, name) {
    const parts = make("div", "parts");
    parts.dir = isRightToLeft(name) ? "rtl" : "ltr";
    for (const line of evidence) {
      const law = lawOf(line);
      if (!law) continue;
      const [, query, entry, words, , cost] = line;
      const above = query ? make("span", "", text(query)) : make("span", "none", "\u2014");
      const below = entry ? make("span", "", text(entry)) : make("span", "none", "\u2014");
      const joint = make("div", "joint " + law, above, make("i", "", laws[law][0] + " " + (law === "same" || law === "omitted" ? "" : words)), below);
      joint.title = laws[law][1] + (words ? ": " + words : "") + ", costs " + cost.toFixed(4);
      parts.append(joint);
    }
    return parts;
  }

  function legend() {
    return make("div", "legend", ...Object.entries(laws).map(([law, [sign, words]]) => {
      const item = make("span", "", sign + " " + words);
      item.style.color = "var(--" + law + ")";
      return item;
    }));
  }

  function facts(rows) {
    const body = make("tbody");
    for (const [name, values] of rows) {
      const list = (Array.isArray(values) ? values : [values]).filter((value) => value !== "" && value !== null && value !== undefined);
      if (!list.length) continue;
      const cell = list.length > 1
        ? make("ul", "", ...list.map((value) => make("li", "", value instanceof Node ? value : text(value))))
        : list[0] instanceof Node ? list[0] : text(list[0]);
      body.append(make("tr", "", make("th", "", name), make("td", "", cell)));
    }
    return make("table", "", body);
  }

  function identity(findings) {
    const body = make("tbody");
    body.append(make("tr", "", make("th", "", "Field"), make("th", "", "Judgement"), make("th", "", "Screened"), make("th", "", "Listed")));
    for (const [field, verdict, query, entry, note] of findings) {
      const word = make("span", verdict === "contradicts" ? "contradicts-word" : verdict, verdict);
      body.append(make("tr", "", make("td", "", field),
        make("td", "", word, note ? make("div", "unknown", text(note)) : null),
        make("td", "", text(query)), make("td", "", text(entry))));
    }
    return make("table", "", body);
  }

  function decider(hit) {
    const { by, at, verdict } = decisions.get(hit);
    return (isStale(hit) ? "was " + verdict + ": " : "") + (by || "someone") + (at ? ", " + at : "");
  }

  function verdicts(hit) {
    const decision = decisions.get(hit);
    const bar = make("div", "verdicts");
    for (const [verdict, key] of [["true", "T"], ["false", "F"], ["unsure", "U"]]) {
      const button = make("button", "", verdict + " ", make("kbd", "", key));
      button.type = "button";
      button.setAttribute("aria-pressed", String(stateOf(hit) === verdict));
      button.onclick = () => decide(verdict);
      bar.append(button);
    }
    if (decision && decision.at) bar.append(make("span", "unknown", text(decider(hit))));
    const note = make("textarea");
    note.id = "note";
    note.placeholder = "Note";
    note.value = decision && decision.note ? decision.note : "";
    note.onchange = () => annotate(hit, note.value);
    return make("div", "", bar, note);
  }

  function show() {
    const place = byID("detail");
    place.replaceChildren();
    const hit = shown[selected];
    if (hit === undefined) return;
    const found = detail("hits", hit);
    const entry = detail("entries", hits.entry[hit]);
    if (!found || !entry) {
      place.append(make("p", "empty", "Still loading \u2026"));
      return;
    }
    place.append(make("h2", "printed", "The chosen hit"), verdicts(hit));
    if (changed.has(hit)) {
      place.append(make("p", "contradicts-word", "Changed since it was decided: look again."));
    }
    const shows = (written, words) => make("div", "written", text(written), make("small", "", words));
    const where = found.query.file + ", line " + found.query.line + (found.query.id ? ", id " + found.query.id : "");
    place.append(make("div", "pairing", shows(found.query.name, plain("screened: " + where)),
      pairing(found.evidence, found.query.name), shows(hits.listed[hit], plain("listed: " + found.quality + " name of " + entryID(hit) + ", " + listName(hit)))));
    place.append(legend());
    // What was decided is in the controls, which are not printed.
    const decided = make("div", "printed");
    decided.id = "decided";
    place.append(decided);
    place.append(facts([
      ["Score", score(hits.score[hit]) + (hits.score[hit] !== hits.name[hit] ? ", of the name alone " + score(hits.name[hit]) : "")],
      ["Reason", found.reason || ""],
    ]));
    if (found.identity.length) place.append(make("h3", "", "Identity"), identity(found.identity));
    place.append(make("h3", "", "Entry"), facts([
      ["Names", entry.names.map(([written, quality]) => make("span", "", text(written), make("span", "unknown", " " + quality)))],
      ["Kind", entry.kind], ["Gender", entry.gender], ["Born", entry.datesOfBirth], ["Place of birth", entry.placesOfBirth],
      ["Nationality", entry.nationalities], ["Documents", entry.documents], ["Titles", entry.titles],
      ["Positions", entry.positions], ["Programs", entry.programs], ["Countries", entry.countries],
      ["Addresses", entry.addresses], ["Listed on", entry.listedOn], ["Updated on", entry.updatedOn],
      ["References", entry.references], ["Remarks", entry.remarks],
      ["Source", listName(hit) + (entry.source ? ", " + entry.source : "")],
    ]));
    place.append(make("h3", "", "Evidence"));
    const body = make("tbody");
    for (const [finding, query, part, law, likeness, cost] of found.evidence) {
      body.append(make("tr", "", make("td", "", finding), make("td", "", text(query)), make("td", "", text(part)),
        make("td", "", law), make("td", "", query && part ? likeness.toFixed(3) : ""), make("td", "", cost.toFixed(4))));
    }
    const names = make("tr", "", ...["Finding", "Screened", "Listed", "Law", "Likeness", "Cost"].map((name) => make("th", "", name)));
    place.append(make("table", "", make("thead", "", names), body));
    place.scrollTop = 0;
  }

  // Decisions

  const stamp = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");

  function decide(verdict) {
    const hit = shown[selected];
    if (hit === undefined) return;
    const known = decisions.get(hit);
    if (known && known.verdict === verdict && !known.isOld) decisions.delete(hit);
    else decisions.set(hit, { verdict, note: known ? known.note : "", by: byID("who").value, at: stamp() });
    keep();
    drawVerdicts();
    draw();
    show();
  }

  function annotate(hit, note) {
    const known = decisions.get(hit);
    decisions.set(hit, { verdict: known && !isStale(hit) ? known.verdict : "unsure", note, by: byID("who").value, at: stamp() });
    keep();
    drawVerdicts();
    draw();
  }

  function exported() {
    const lines = [];
    for (const [hit, decision] of [...decisions].sort(([one], [two]) => one - two)) {
      const found = detail("hits", hit);
      // What was decided before a change was not decided of what is there now.
      if (!found || isStale(hit)) continue;
      lines.push(JSON.stringify({
        query: found.key, list: listName(hit), entry: entryID(hit), verdict: decision.verdict,
        by: decision.by || "", at: decision.at || "", note: decision.note || "", fingerprint: found.fingerprint,
      }));
    }
    return lines.join("\n") + (lines.length ? "\n" : "");
  }
  window.nisbaReport = { exported, filter: (search) => { filters.search = search; filter(); } };

  byID("export").onclick = () => {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([exported()], { type: "application/jsonl" }));
    link.download = "decisions.jsonl";
    link.click();
    URL.revokeObjectURL(link.href);
  };

  // Keys and events

  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "Escape") document.activeElement.blur();
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions = {
      j: () => select(selected + 1), ArrowDown: () => select(selected + 1),
      k: () => select(selected - 1), ArrowUp: () => select(selected - 1),
      PageDown: () => select(selected + 15), PageUp: () => select(selected - 15),
      Home: () => select(0), End: () => select(shown.length - 1),
      t: () => decide("true"), f: () => decide("false"), u: () => decide("unsure"),
      n: () => byID("note") && byID("note").focus(), "/": () => byID("search").focus(),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  byID("search").addEventListener("input", (event) => { filters.search = event.target.value; filter(); });
  byID("state").addEventListener("change", (event) => { filters.state = event.target.value; filter(); });
  table.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  window.addEventListener("resize", draw);
  document.addEventListener("DOMContentLoaded", show);
  byID("theme").onclick = () => {
    const isDark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = isDark ? "light" : "dark";
  };
  window.addEventListener("beforeprint", () => {
    const most = 1000;
    const body = make("tbody");
    for (const hit of shown.slice(0, most)) {
      const state = standing(hit);
      body.append(make("tr", "", make("td", "", score(hits.score[hit])), make("td", "", text(queryOf(hit)[1])),
        make("td", "", text(hits.listed[hit])), make("td", "", text(entryID(hit))), make("td", "", text(listName(hit))),
        make("td", "", state ? state[1] : "")));
    }
    const names = make("tr", "", ...columns.map(([name]) => make("th", "", name)));
    byID("printed").replaceChildren(make("h2", "", "Hits"), make("table", "", make("thead", "", names), body),
      make("p", "", shown.length > most ? "The first " + most + " of " + shown.length + " hits." : ""));
    const hit = shown[selected];
    const decision = decisions.get(hit);
    if (decision && byID("decided")) {
      byID("decided").replaceChildren(facts([
        ["Decision", (isStale(hit) ? "" : decision.verdict + ": ") + decider(hit)], ["Note", decision.note],
      ]));
    }
  });

  drawHead();
  drawCharts();
  filter();
  // Search texts are made while nobody waits, so that the first keystroke is as quick as the next.
  (window.requestIdleCallback || setTimeout)(() => searchTexts());
})();
