// The two things a page does by itself: remember light or dark, and load fragments.
(() => {
  const root = document.documentElement;
  const button = document.getElementById("bantin-giao-dien");
  if (button) {
    const show = () => button.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
      show();
      try { localStorage.theme = root.dataset.theme; } catch { /* private window */ }
    });
    show();
  }
  for (const place of document.querySelectorAll("[data-fragment]")) {
    const address = new URL(place.dataset.fragment, document.baseURI);
    fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((text) => {
        const list = new DOMParser().parseFromString(text, "text/html").querySelector("main ul");
        if (!list) return;
        for (const link of list.querySelectorAll("a")) {
          link.href = new URL(link.getAttribute("href"), address).href;
        }
        place.querySelector("p")?.replaceWith(document.adoptNode(list));
      })
      .catch(() => { /* the link to the home page stays */ });
  }
})();
// A video of another site: its player is loaded only when a reader asks for it, in the same place.
for (const link of document.querySelectorAll("a.video[data-player]")) {
  const play = (event) => {
    // with these keys a reader wants the provider's page in a tab or window of its own
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const player = document.createElement("iframe");
    player.title = link.dataset.name;
    player.allow = "autoplay; encrypted-media; picture-in-picture";
    player.allowFullscreen = true;
    // YouTube plays only for sites that it is told the name of
    player.referrerPolicy = "strict-origin-when-cross-origin";
    player.src = link.dataset.player;
    link.replaceWith(player);
    player.focus();
  };
  link.setAttribute("role", "button");
  link.addEventListener("click", play);
  link.addEventListener("keydown", (event) => { if (event.key === " ") play(event); });
}
