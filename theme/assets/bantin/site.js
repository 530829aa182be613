// What pages do by themselves. Each task is a module of its own, fetched where a page has use for it.
// Every page can be read without any of them.
const words = document.getElementById("bantin-trang").dataset;
const version = new URL(import.meta.url).search;

// Shows a sentence for a while, and has it read out; `isQuiet` ones are read out alone.
const place = document.createElement("p");
place.setAttribute("role", "status");
place.className = "said hidden";
document.body.append(place);
let patience;
const say = (text, isQuiet = false) => {
  clearTimeout(patience);
  place.classList.toggle("hidden", isQuiet);
  place.textContent = text;
  patience = setTimeout(() => { place.textContent = ""; }, 6000);
};

const TASKS = [
  ["appearance", ".top"],
  ["dates", ".byline time"],
  ["sharing", "[data-do]"],
  ["months", ".pager .button"],
  ["fragments", "[data-fragment]"],
  ["videos", "a.video[data-player]"],
];

const begun = [];
const prepare = (part) => begun.forEach((task) => task.prepare?.(part, words));

const start = async ([name]) => {
  const task = await import(`./${name}.js${version}`);
  begun.push(task);
  task.begin?.({ words, say, prepare });
  task.prepare?.(document, words);
};

// Kept once every task of the page has begun; until then a link is a link.
export const ready = Promise.all(TASKS.filter(([, selector]) => document.querySelector(selector)).map(start));
