// Opens the photos of a page in full: to swipe, zoom, share and keep.
// PhotoSwipe moves them. It is loaded when a reader first reaches for a photo, not before.
const words = document.getElementById("bantin-xem-anh").dataset;
const links = [...document.querySelectorAll("main a.photo")];
const beside = (file) => new URL(`../photoswipe/${file}${new URL(import.meta.url).search}`, import.meta.url);

let parts;
const load = () => {
  parts ??= Promise.all([import(beside("photoswipe.esm.min.js")), style()]).then(
    ([module]) => module.default,
    (error) => {
      parts = undefined;
      throw error;
    },
  );
  return parts;
};

const style = () => new Promise((done, failed) => {
  const sheet = Object.assign(document.createElement("link"), {
    rel: "stylesheet", href: beside("photoswipe.css"), onload: done, onerror: failed,
  });
  document.head.prepend(sheet); // before the site's own, which changes some of it
});

// ---------- the photos ----------
const slide = (link) => {
  const image = link.querySelector("img");
  const views = link.querySelector('source[type="image/webp"]')?.srcset ?? link.dataset.srcset;
  return {
    element: link,
    src: link.href,
    ...(views && { srcset: views }),
    msrc: image?.complete ? image.currentSrc : undefined,
    alt: image?.alt || link.getAttribute("aria-label") || "",
    width: Number(link.dataset.width),
    height: Number(link.dataset.height),
    thumbCropped: true,
  };
};

// Where the whole photo would be if its tile didn't crop it, around the point that the tile keeps.
const bounds = (_, { element, width, height }) => {
  const image = element.querySelector("img");
  if (!image) return undefined;
  const box = image.getBoundingClientRect();
  const scale = Math.max(box.width / width, box.height / height);
  const [right, down] = getComputedStyle(image).objectPosition.split(" ").map(parseFloat);
  const x = (box.width - width * scale) * (right / 100);
  const y = (box.height - height * scale) * (down / 100);
  return {
    x: box.left + x, y: box.top + y, w: width * scale,
    innerRect: { x, y, w: box.width, h: box.height },
  };
};

// The tile of a photo; of one that has none, the last tile before it.
const tile = (index) => links.slice(0, index + 1).findLast((link) => !link.hidden);

// ---------- the address ----------
const named = () => links.findIndex((link) => link.id && `#${link.id}` === location.hash);

// An entry that says so has the page itself right behind it: going back closes the photo.
const pushed = { isPhoto: true };

const leave = () => {
  if (named() < 0) return;
  if (history.state?.isPhoto) history.back();
  else history.replaceState(null, "", location.pathname + location.search);
};

// ---------- buttons ----------
const icon = (paths) => `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

const fileName = (link) => {
  const folders = location.pathname.split("/").filter((part) => part && part !== "index.html");
  if (folders.at(-1) === "anh") folders.pop();
  const ending = link.dataset.download.split(".").pop();
  return `${folders.at(-1) ?? "anh"}-${links.indexOf(link) + 1}.${ending}`;
};

const share = async (say, link) => {
  const url = location.href;
  if (navigator.share) {
    await navigator.share({ title: document.title, text: link.dataset.caption, url }).catch(() => {});
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    say(words.copied);
  } catch {
    say(url); // to be copied by hand
  }
};

const addButtons = (viewer) => {
  const current = () => links[viewer.currIndex];
  let said, patience;
  const say = (text) => {
    said.textContent = text;
    clearTimeout(patience);
    patience = setTimeout(() => { said.textContent = ""; }, 4000);
  };
  viewer.ui.registerElement({
    name: "share", order: 8, isButton: true, title: words.share,
    html: icon('<path d="M12 15V4m0 0L8 8m4-4 4 4M5 13v6h14v-6"/>'),
    onClick: () => share(say, current()),
  });
  viewer.ui.registerElement({
    name: "download", order: 9, isButton: true, tagName: "a", title: words.download,
    html: icon('<path d="M12 4v11m0 0 4-4m-4 4-4-4M5 19h14"/>'),
    onInit: (button) => viewer.on("change", () => {
      button.href = current().dataset.download;
      button.download = fileName(current());
    }),
  });
  viewer.ui.registerElement({
    name: "caption", className: "viewer-caption", appendTo: "root",
    onInit: (caption) => {
      caption.setAttribute("aria-live", "polite");
      viewer.on("change", () => {
        const lines = [current().dataset.caption, current().dataset.credit].filter(Boolean);
        caption.replaceChildren(...lines.map((line) => {
          const paragraph = document.createElement("p");
          paragraph.textContent = line;
          return paragraph;
        }));
        caption.scrollTop = 0;
      });
    },
  });
  viewer.ui.registerElement({
    name: "said", className: "viewer-said", appendTo: "root",
    onInit: (place) => {
      place.setAttribute("role", "status");
      said = place;
    },
  });
};

// ---------- opening and closing ----------
let viewer; // what is open
let isWaiting = false;

// Nearly how high a caption will be, so that it stands below the photo where there is room.
const captionHeight = (screen, { caption = "", credit }) => {
  const letters = Math.min(screen.x - 32, 832) / 7.4;
  const lines = Math.ceil(caption.length / letters) + (credit ? 1 : 0);
  return lines ? Math.min(30 + lines * 23, screen.y * 0.3) : 24;
};

const options = (index) => ({
  dataSource: links.map(slide),
  index,
  mainClass: "viewer",
  bgOpacity: 1,
  loop: false,
  returnFocus: false, // it goes to the tile of the photo seen last, below
  closeTitle: words.close,
  zoomTitle: words.zoom,
  arrowPrevTitle: words.previous,
  arrowNextTitle: words.next,
  errorMsg: words.error,
  closeSVG: icon('<path d="m6 6 12 12M18 6 6 18"/>'),
  zoomSVG: icon('<circle cx="11" cy="11" r="6.500"/><path d="m20 20-4.200-4.200M8.500 11h5"/><path class="pswp__zoom-icn-bar-v" d="M11 8.500v5"/>'),
  arrowPrevSVG: icon('<path d="m15 5-7 7 7 7"/>'),
  arrowNextSVG: icon('<path d="m9 5 7 7-7 7"/>'),
  paddingFn: (screen, { element }) => ({
    top: 56, bottom: captionHeight(screen, element.dataset), left: 0, right: 0,
  }),
});

// Keeps the Tab key among the buttons: PhotoSwipe alone lets it out to the page and back.
const walk = (typed) => {
  const { key, shiftKey } = typed.originalEvent;
  if (key !== "Tab") return;
  const stops = [...viewer.element.querySelectorAll("button, a")].filter(
    (stop) => !stop.disabled && getComputedStyle(stop).visibility === "visible" && stop.offsetParent,
  );
  const at = stops.indexOf(document.activeElement);
  const next = shiftKey ? (at > 0 ? at : stops.length) - 1 : (at + 1) % stops.length;
  stops[next].focus();
  typed.originalEvent.preventDefault();
  typed.preventDefault();
};

const begin = (PhotoSwipe, index) => {
  viewer = new PhotoSwipe(options(index));
  viewer.addFilter("thumbBounds", bounds);
  // PhotoSwipe loses its place when told to go on before it has opened
  const goTo = viewer.goTo.bind(viewer);
  viewer.goTo = (wanted) => {
    if (viewer.opener.isOpen) goTo(wanted);
    else viewer.on("openingAnimationEnd", () => goTo(wanted));
  };
  viewer.on("uiRegister", () => {
    const { element, scrollWrap, mainScroll } = viewer;
    element.setAttribute("aria-label", words.dialog);
    element.setAttribute("aria-modal", "true");
    scrollWrap.setAttribute("aria-label", words.slides);
    // PhotoSwipe says in English what they are; their names say it already
    scrollWrap.removeAttribute("aria-roledescription");
    for (const { el } of mainScroll.itemHolders) el.removeAttribute("aria-roledescription");
    addButtons(viewer);
  });
  viewer.on("change", () => {
    history.replaceState(history.state, "", `#${links[viewer.currIndex].id}`);
    const seen = tile(viewer.currIndex);
    const box = seen?.getBoundingClientRect();
    if (box?.bottom < 0 || box?.top > innerHeight) seen.scrollIntoView({ block: "center" });
  });
  viewer.on("keydown", walk);
  viewer.on("close", leave);
  viewer.on("destroy", () => {
    const last = tile(viewer.currIndex);
    viewer = undefined;
    last?.focus({ preventScroll: true });
  });
  viewer.init();
};

// Gives whether the photo opened; a second press while PhotoSwipe comes does nothing.
const open = async (index, isNew) => {
  if (viewer || isWaiting) return true;
  isWaiting = true;
  try {
    const PhotoSwipe = await load();
    if (isNew) {
      history.scrollRestoration = "manual"; // closing leaves the page where the last photo is
      history.pushState(pushed, "", `#${links[index].id}`);
    }
    begin(PhotoSwipe, index);
    return true;
  } catch {
    return false;
  } finally {
    isWaiting = false;
  }
};

const close = () => {
  if (viewer.opener.isOpen) viewer.close();
  else viewer.on("openingAnimationEnd", () => viewer.close());
};

const pressed = (event) => event.target.closest("a.photo");

for (const name of ["pointerover", "focusin", "touchstart"]) {
  document.addEventListener(name, (event) => {
    if (pressed(event)) load().catch(() => { /* the press tells */ });
  }, { passive: true });
}

document.addEventListener("click", async (event) => {
  const index = links.indexOf(pressed(event));
  if (index < 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // without PhotoSwipe the photo opens as it does without scripts
  if (!(await open(index, true))) location.assign(links[index].href);
});

addEventListener("popstate", () => {
  const index = named();
  if (index < 0) history.scrollRestoration = "auto";
  if (!viewer) {
    if (index >= 0) open(index, false);
  } else if (index < 0) close();
  else viewer.goTo(index);
});

if (named() >= 0) open(named(), false);
