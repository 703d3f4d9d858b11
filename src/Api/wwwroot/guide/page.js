/** What makes a page live where script runs; every page is whole without it. */

import { clear, isSaved, saved, toggle } from "./saved.js";

/** @param {HTMLElement} element */
const shown = (element) => { element.hidden = false; return element; };

/** @param {string} text */
function tell(text) {
  let status = document.querySelector("[data-told]");
  if (!status) {
    status = document.createElement("p");
    status.setAttribute("role", "status");
    status.setAttribute("data-told", "");
    status.className = "told";
    document.body.append(status);
  }
  status.textContent = text;
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-save]"))) {
  const item = { slug: button.dataset["save"] ?? "", title: button.dataset["title"] ?? "" };
  const show = () => { button.textContent = isSaved(item.slug) ? "Haal uit bewaard" : "Bewaar voor straks"; };
  shown(button).addEventListener("click", () => {
    tell(!toggle(item) ? "Dit apparaat bewaart niets." : isSaved(item.slug) ? "Bewaard op dit apparaat." : "Uit de lijst gehaald.");
    show();
  });
  show();
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-share]"))) {
  shown(button).addEventListener("click", async () => {
    const address = location.href.split("#")[0];
    if (navigator.share) {
      await navigator.share({ title: document.title, url: address }).catch(() => {});
      return;
    }
    await navigator.clipboard.writeText(address).then(() => tell("Het adres is gekopieerd."), () => tell(`Kopieer dit adres: ${address}`));
  });
}

// The button takes the place of the plain address; on paper that stays.
for (const address of document.querySelectorAll("[data-address]")) address.classList.add("only-print");

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-print]"))) shown(button).addEventListener("click", () => print());

const list = document.querySelector("[data-saved]");
if (list) {
  const empty = /** @type {HTMLElement} */ (document.querySelector("[data-saved-empty]"));
  const wipe = /** @type {HTMLButtonElement} */ (document.querySelector("[data-saved-clear]"));
  const show = () => {
    const items = saved();
    empty.hidden = items.length > 0;
    wipe.hidden = items.length === 0;
    list.replaceChildren(...items.map((item) => {
      const row = document.createElement("li");
      const link = document.createElement("a");
      link.href = `/hulpmiddelen/${encodeURIComponent(item.slug)}`;
      link.textContent = item.title;
      const remove = document.createElement("button");
      remove.type = "button";
      remove.textContent = "Verwijder";
      remove.setAttribute("aria-label", `Verwijder ${item.title}`);
      remove.addEventListener("click", () => { toggle(item); show(); tell("Uit de lijst gehaald."); });
      row.append(link, " ", remove);
      return row;
    }));
  };
  wipe.addEventListener("click", () => { clear(); show(); tell("De lijst is leeg."); });
  show();
}

if ("serviceWorker" in navigator && window === window.top) {
  // After the page itself is there: what is kept for later should cost nobody time now.
  // The one address that script of ours may be started from, whatever it is given (the pages' policy wants it named).
  const types = /** @type {any} */ (window).trustedTypes;
  const worker = types ? types.createPolicy("wegwijzer", { createScriptURL: () => "/sw.js" }).createScriptURL("") : "/sw.js";
  addEventListener("load", () => navigator.serviceWorker.register(worker).then(async () => {
    const ready = await navigator.serviceWorker.ready;
    ready.active?.postMessage("refresh");
  }).catch(() => {}));
}
