// Light or dark, and the size of letters; both are remembered.
const root = document.documentElement;
const SIZES = ["normal", "large", "largest"];

const remember = (name, value) => {
  try { localStorage[name] = value; } catch { /* a private window */ }
};

const offerDark = (button) => {
  const show = () => button.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
  button.addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    remember("theme", root.dataset.theme);
    show();
  });
  show();
  button.hidden = false;
};

const offerSizes = (button, words, say) => {
  const names = [words.textNormal, words.textLarge, words.textLargest];
  const current = () => Math.max(SIZES.indexOf(root.dataset.text), 0);
  const name = () => words.textSize.replace("{size}", names[current()]);
  const show = () => { button.querySelector("span").textContent = name(); };
  button.addEventListener("click", () => {
    root.dataset.text = SIZES[(current() + 1) % SIZES.length];
    remember("text", root.dataset.text);
    show();
    say(name());
  });
  show();
  button.hidden = false;
};

export const begin = ({ words, say }) => {
  const [dark, sizes] = ["bantin-giao-dien", "bantin-co-chu"].map((id) => document.getElementById(id));
  if (dark) offerDark(dark);
  if (sizes) offerSizes(sizes, words, say);
};
