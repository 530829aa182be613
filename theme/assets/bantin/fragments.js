// Puts lists that change with every post into pages that don't.
const absolute = (list, address) => {
  for (const link of list.querySelectorAll("a")) {
    link.href = new URL(link.getAttribute("href"), address).href;
  }
};

const fill = async (place) => {
  const address = new URL(place.dataset.fragment, document.baseURI);
  const answer = await fetch(address);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = page.querySelector("main ul");
  if (!list) return;
  absolute(list, address);
  place.querySelector("p")?.replaceWith(document.adoptNode(list));
};

export const begin = () => {
  for (const place of document.querySelectorAll("[data-fragment]")) {
    fill(place).catch(() => { /* the link to the home page stays */ });
  }
};
