// Boxes beside a feed: today's date, searching links, music, banners' days, and what changes.
(() => {
  const script = document.currentScript;
  const language = document.documentElement.lang || "vi";
  const zone = "Asia/Ho_Chi_Minh";

  // as `2025-10-25`, the form in which days can be compared as text
  const today = () => new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit",
  }).format(new Date());

  const shownDay = () => {
    const weekday = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: "long" });
    const day = language === "vi"
      ? { day: "2-digit", month: "2-digit", year: "numeric" }
      : { day: "numeric", month: "short", year: "numeric" };
    const numbers = new Intl.DateTimeFormat(language === "vi" ? "vi" : "en-GB", { timeZone: zone, ...day });
    const name = weekday.format(new Date());
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${numbers.format(new Date())}`;
  };

  for (const box of document.querySelectorAll("[data-box-today]")) {
    const time = document.createElement("time");
    time.dateTime = today();
    time.textContent = shownDay();
    box.querySelector("p").replaceChildren(time);
    box.hidden = false;
  }

  for (const box of document.querySelectorAll("[data-banners]")) {
    const day = today();
    const banners = [...box.querySelectorAll("a")];
    for (const banner of banners) {
      const { from = "", to = "9999" } = banner.dataset;
      banner.hidden = day < from || day > to;
    }
    box.hidden = banners.every((banner) => banner.hidden);
  }

  // as somebody types it who leaves out accents
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");

  for (const place of document.querySelectorAll("[data-find]")) {
    const field = place.querySelector("input");
    const said = place.querySelector("[data-found]");
    const rows = [...place.parentElement.querySelectorAll("li")];
    place.hidden = false;
    field.addEventListener("input", () => {
      const words = plain(field.value).split(/\s+/);
      for (const row of rows) {
        const text = plain(row.textContent);
        row.hidden = !words.every((word) => text.includes(word));
      }
      said.textContent = said.dataset.found.replace("{count}", rows.filter((row) => !row.hidden).length);
    });
  }

  for (const box of document.querySelectorAll("[data-music]")) {
    const player = box.querySelector("audio");
    const tracks = [...box.querySelectorAll("ol a")];
    const choose = (track) => {
      for (const other of tracks) other.toggleAttribute("aria-current", false);
      track.setAttribute("aria-current", "true");
      player.src = track.href;
      player.play().catch(() => { /* the player itself says what it can't play */ });
    };
    for (const track of tracks) {
      track.setAttribute("role", "button");
      track.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(track);
      });
      track.addEventListener("keydown", (event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        choose(track);
      });
    }
    player.addEventListener("play", () => {
      if (!tracks.some((track) => track.hasAttribute("aria-current"))) {
        tracks[0].setAttribute("aria-current", "true");
      }
    });
    player.addEventListener("ended", () => {
      const next = tracks[tracks.findIndex((track) => track.hasAttribute("aria-current")) + 1];
      if (next) choose(next);
    });
  }

  // links and pictures of a loaded piece are relative to where it was loaded from
  const makeWhole = (piece, address) => {
    const whole = (link) => new URL(link, address).href;
    for (const link of piece.querySelectorAll("a[href]")) link.href = whole(link.getAttribute("href"));
    for (const picture of piece.querySelectorAll("img[src]")) picture.src = whole(picture.getAttribute("src"));
    for (const source of piece.querySelectorAll("source[srcset]")) {
      source.srcset = source.getAttribute("srcset").split(", ").map((view) => {
        const [link, width] = view.split(" ");
        return `${whole(link)} ${width}`;
      }).join(", ");
    }
  };

  const places = document.querySelectorAll("[data-box]");
  if (!places.length) return;
  const address = new URL(script.dataset.boxes, document.baseURI);
  fetch(address)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((text) => {
      const loaded = new DOMParser().parseFromString(text, "text/html");
      for (const place of places) {
        const piece = loaded.getElementById(place.dataset.box);
        if (piece && !("empty" in piece.dataset)) {
          makeWhole(piece, address);
          place.replaceChildren(...[...piece.childNodes].map((node) => document.adoptNode(node)));
        } else {
          place.hidden = true;
        }
      }
    })
    .catch(() => { /* the plain links stay */ })
    .finally(() => {
      for (const place of places) place.dataset.loaded = "";
    });
})();
