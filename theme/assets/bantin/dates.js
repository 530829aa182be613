// Says of the last seven days how long ago a post was; the exact moment stays for pointers and print.
const DAY = 86_400_000;
const INDOCHINA = 7 * 3_600_000; // +07:00 the year round
const WEEK = 7;

const dayOf = (moment) => Math.floor((moment + INDOCHINA) / DAY);

const sameDay = (elapsed, words) => {
  const minutes = Math.floor(elapsed / 60_000);
  if (minutes < 1) return words.justNow;
  if (minutes < 60) return words.minutesAgo.replace("{count}", minutes);
  return words.hoursAgo.replace("{count}", Math.floor(minutes / 60));
};

// Gives nothing for what lies further back, or ahead.
export const near = (written, now, words) => {
  const [day, clock] = written.split("T");
  const moment = Date.parse(clock ? written : `${day}T00:00+07:00`);
  const days = dayOf(now) - dayOf(moment);
  if (!(moment <= now) || days >= WEEK) return "";
  if (days > 1) return words.daysAgo.replace("{count}", days);
  if (days === 1) return clock ? `${words.yesterday}, ${clock.slice(0, 5)}` : words.yesterday;
  return clock ? sameDay(now - moment, words) : words.today;
};

const span = (name, text) => Object.assign(document.createElement("span"), { className: name, textContent: text });

export const prepare = (part, words) => {
  for (const time of part.querySelectorAll(".byline time")) {
    const text = near(time.dateTime, Date.now(), words);
    if (!text || time.title) continue;
    time.title = time.textContent;
    time.replaceChildren(span("near", text), span("exact", time.title));
  }
};
