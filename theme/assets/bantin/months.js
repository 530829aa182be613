// The way on from a feed, in place: the older page's posts come below those that are there, and the
// address goes with them. Going back takes them away again. Whatever fails, the link is a link.
const main = document.querySelector("main");
const ITEMS = ".post-card, .album-card";
const HEADING = ":is(h2, h3) a";
const EMPTY_PAGES = 8; // that may be passed in search of a post that isn't shown yet

const key = () => location.pathname + location.search;

// ---------- addresses ----------
// Links are written from their page's own address; they must hold when the address changes.
const ADDRESSES = ["href", "src", "poster", "data-address", "data-fragment"];

// What was loaded once and for all; another address would load it again.
const LOADED = "script, [rel~=stylesheet], [rel~=preload]";

const absolute = (part, base) => {
  const whole = (address) => new URL(address, base).href;
  for (const name of ADDRESSES) {
    for (const element of part.querySelectorAll(`[${name}]:not([${name}^="#"], ${LOADED})`)) {
      const given = element.getAttribute(name);
      if (whole(given) !== given) element.setAttribute(name, whole(given));
    }
  }
  for (const element of part.querySelectorAll("[srcset]")) {
    const views = element.getAttribute("srcset").split(", ").map((view) => view.split(" "));
    element.setAttribute("srcset", views.map(([file, width]) => `${whole(file)} ${width}`).join(", "));
  }
};

// Makes the page's own links whole, once, before its address changes.
const free = () => {
  if (main.dataset.isFree) return;
  absolute(document, document.baseURI);
  // they name the first page; who shares from the browser's own menu means the one that is shown
  for (const name of document.querySelectorAll("[rel=canonical], [property='og:url']")) name.remove();
  main.dataset.isFree = "true";
};

// ---------- another page ----------
const read = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  absolute(page.body, answer.url);
  return { address: answer.url, title: page.title, main: page.querySelector("main"), pager: onward(page) };
};

// The pager of a page without the way back to what is shown above it.
const onward = (page) => {
  const pager = page.querySelector("main .pager");
  if (!pager?.querySelector(".button")) return document.createElement("div");
  pager.querySelector("[rel=prev]")?.closest("ul").remove();
  return document.adoptNode(pager);
};

const groupsOf = (page) => {
  const groups = [];
  for (const part of page.querySelectorAll(":scope > :is(.month, .post-card, .albums)")) {
    const month = part.dataset.month;
    if (month && groups.at(-1)?.month !== month) groups.push({ month, name: part.dataset.name, items: [] });
    if (part.matches(".month")) groups.at(-1).heading = part;
    else groups.at(-1)?.items.push(...(part.matches(ITEMS) ? [part] : part.children));
  }
  return groups;
};

// ---------- putting in ----------
const linkOf = (item) => item.querySelector(HEADING);
const shown = () => new Set([...main.querySelectorAll(ITEMS)].map((item) => linkOf(item).href));

const headingOf = ({ heading, name, month }) => {
  const own = heading ?? Object.assign(document.createElement("h2"), { className: "month", textContent: name });
  own.dataset.month = month;
  return document.adoptNode(own);
};

const gridOf = (group) => {
  const grid = Object.assign(document.createElement("ul"), { className: "albums" });
  grid.dataset.month = group.month;
  return grid;
};

const atLevel = (item, level) => {
  const old = linkOf(item).parentElement;
  if (old.localName === level) return;
  const heading = document.createElement(level);
  heading.append(...old.childNodes);
  old.replaceWith(heading);
};

// Puts what isn't shown yet before the pager; gives what was added, to be taken away again.
const put = (groups, pager) => {
  const known = shown();
  const added = [];
  const add = (element) => { pager.before(element); added.push(element); };
  for (const group of groups) {
    const fresh = group.items.filter((item) => !known.has(linkOf(item).href));
    if (!fresh.length) continue;
    const isContinued = [...main.querySelectorAll("[data-month]")].at(-1)?.dataset.month === group.month;
    if (!isContinued) add(headingOf(group));
    if (fresh[0].matches(".post-card")) fresh.forEach((item) => add(document.adoptNode(item)));
    else putAlbums(group, fresh, isContinued, add, added);
  }
  return added;
};

const putAlbums = (group, albums, isContinued, add, added) => {
  if (!isContinued) add(gridOf(group));
  const grid = [...main.querySelectorAll(".albums")].at(-1);
  const level = grid.querySelector(HEADING)?.parentElement.localName ?? "h3";
  for (const album of albums) {
    atLevel(album, level);
    grid.append(document.adoptNode(album));
    if (isContinued) added.push(album);
  }
};

// ---------- the steps a reader took ----------
// Each step: its address, and how the page was before and after it.
const steps = [{ address: key() }];
let at = 0;

const itemsIn = (added) => added.flatMap(
  (element) => (element.matches(ITEMS) ? [element] : [...element.querySelectorAll(ITEMS)]),
);

const forth = () => {
  at += 1;
  const step = steps[at];
  step.places.forEach(([element, parent]) => (parent ? parent.append(element) : step.before.before(element)));
  step.before.replaceWith(step.after);
  document.title = step.title;
};

const back = () => {
  const step = steps[at];
  at -= 1;
  step.after.replaceWith(step.before);
  step.added.forEach((element) => element.remove());
  document.title = step.titleBefore;
  step.before.querySelector(".button").focus({ preventScroll: true });
  scrollTo({ top: step.scroll, behavior: "instant" });
};

addEventListener("popstate", () => {
  const wanted = steps.findIndex((step) => step.address === key());
  // an entry that an earlier visit left; the page itself is at its address
  if (wanted < 0) location.reload();
  while (wanted >= 0 && at > wanted) back();
  while (at < wanted) forth();
});

// ---------- the press ----------
let tools;

const goOn = async (link) => {
  const before = link.closest(".pager");
  const scroll = scrollY;
  let page = await read(link.href);
  free();
  let added = put(groupsOf(page.main), before);
  for (let passed = 0; !added.length && passed < EMPTY_PAGES; passed += 1) {
    page = await read(page.pager.querySelector(".button").href);
    added = put(groupsOf(page.main), before);
  }
  if (!added.length) throw new Error("nothing new");
  remember(page, before, added, scroll);
  tell(added);
};

const remember = (page, before, added, scroll) => {
  const places = added.map((element) => [element, element.matches(".album-card") ? element.parentElement : null]);
  const list = before.querySelector("ul:not(:has([rel=prev]))");
  if (list) page.pager.append(list.cloneNode(true));
  steps.splice(at + 1);
  history.pushState({ isMore: true }, "", page.address);
  steps.push({
    address: key(), before, after: page.pager, added, places, scroll, title: page.title, titleBefore: document.title,
  });
  at += 1;
  before.replaceWith(page.pager);
  document.title = page.title;
};

const tell = (added) => {
  for (const element of added) tools.prepare(element);
  const items = itemsIn(added);
  const sentence = items[0].matches(".post-card") ? tools.words.morePosts : tools.words.moreAlbums;
  tools.say(sentence.replace("{count}", items.length), true);
  linkOf(items[0]).focus({ preventScroll: true });
  linkOf(items[0]).scrollIntoView({ block: "nearest", behavior: "instant" });
};

const isPlain = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

export const begin = (given) => {
  tools = given;
  let isWaiting = false;
  main.addEventListener("click", async (event) => {
    const link = event.target.closest(".pager .button");
    if (!link || !isPlain(event) || new URL(link.href).origin !== location.origin) return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    link.setAttribute("aria-busy", "true");
    try {
      await goOn(link);
    } catch {
      location.assign(link.href);
    } finally {
      link.removeAttribute("aria-busy");
      isWaiting = false;
    }
  });
};
