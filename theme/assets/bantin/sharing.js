// Sends a page on: by the device's own sheet, or its address copied; and prints it.
const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { /* no clipboard on pages without https */ }
  const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
  field.className = "hidden";
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  return isDone;
};

const copy = async ({ url }, { words, say }) => {
  say((await copied(url)) ? words.linkCopied : url); // else to be copied by hand
};

const share = async (page) => {
  await navigator.share(page).catch(() => { /* the reader thought better of it */ });
};

// What a button is about: a card's article, or what the element around it names.
const pageOf = (button) => {
  const link = button.closest(".post-card")?.querySelector("h3 a");
  if (link) return { title: link.textContent, url: link.href };
  const { address, title } = button.closest("[data-address]").dataset;
  return { title, url: new URL(address, document.baseURI).href };
};

const ACTIONS = {
  copy,
  share,
  send: (page, tools) => (navigator.share ? share(page) : copy(page, tools)),
  print: () => print(),
};

export const begin = (tools) => {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (!button) return;
    ACTIONS[button.dataset.do]?.(pageOf(button), tools);
  });
};
