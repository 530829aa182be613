// A video of another site: its player is loaded only when a reader asks for it, in the same place.
const player = (link) => {
  const frame = document.createElement("iframe");
  frame.title = link.dataset.name;
  frame.allow = "autoplay; encrypted-media; picture-in-picture";
  frame.allowFullscreen = true;
  // YouTube plays only for sites that it is told the name of
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = link.dataset.player;
  return frame;
};

const play = (event) => {
  // with these keys a reader wants the provider's page in a tab or window of its own
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const frame = player(event.currentTarget);
  event.currentTarget.replaceWith(frame);
  frame.focus();
};

export const begin = () => {
  for (const link of document.querySelectorAll("a.video[data-player]")) {
    link.setAttribute("role", "button");
    link.addEventListener("click", play);
    link.addEventListener("keydown", (event) => { if (event.key === " ") play(event); });
  }
};
