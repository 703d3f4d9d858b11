// The form of an item while somebody writes in it: keeps what is typed (on this computer at once, on the server a moment later), shows
// what is wrong at fields that were left, what would read easier, who else is there, and the preview. Without this script the same
// page works with its buttons.
import { enhance } from "./long-text.js";
import { listen } from "./placements.js";

const PAUSE = 900;
const SIGN_OF_LIFE = 20_000;

/** @typedef {{ entries: [string, string][], at: string }} Stored */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-item-form]"));
if (form)
  void start(form);

/** @param {HTMLFormElement} form */
async function start(form) {
  const store = `wegwijzer:${form.dataset.person}:${location.pathname}`;
  /** @type {Set<string>} */
  const touched = new Set();
  let changed = false;
  let lost = false;
  let isBehind = false;
  let timer = 0;
  /** @type {Promise<unknown>} */
  let busy = Promise.resolve();

  const left = read(store);
  if (left && await restore(form, store, left))
    return;

  for (const field of form.querySelectorAll("textarea[data-text]"))
    if (field instanceof HTMLTextAreaElement)
      enhance(field);
  listen(form, act => later(act));

  form.addEventListener("input", () => {
    changed = true;
    remember(form, store);
    clearTimeout(timer);
    timer = window.setTimeout(() => void later(), PAUSE);
  });
  form.addEventListener("focusout", event => {
    const name = event.target instanceof HTMLElement ? event.target.closest("[data-field]")?.getAttribute("data-field") : null;
    if (name) {
      touched.add(name);
      if (!changed)
        void later();
    }
  });
  form.addEventListener("submit", event => void submit(event));
  window.addEventListener("online", () => void later());
  window.setInterval(() => void later(), SIGN_OF_LIFE);
  void later();

  /**
   * One request at a time, so that each knows what the one before it did.
   * @param {string} [act]
   * @returns {Promise<boolean>}
   */
  function later(act) {
    const asked = busy.then(() => keep(act));
    busy = asked.catch(() => false);
    return asked;
  }

  /**
   * @param {string} [act]
   * @returns {Promise<boolean>} whether the server has it
   */
  async function keep(act) {
    clearTimeout(timer);
    const sent = new FormData(/** @type {HTMLFormElement} */ (form));
    const wrote = changed || act !== undefined;
    sent.set("Changed", String(wrote));
    if (act !== undefined)
      sent.set("Do", act);
    changed = false;
    try {
      const answer = await fetch(form?.dataset.keep ?? "", { method: "POST", body: sent, redirect: "manual" });
      if (answer.status === 409)
        return behind(wrote);
      if (!answer.ok)
        return fail(wrote, answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403
          ? "Je bent niet meer ingelogd. Wat je typt, staat nog op deze computer. Log in een ander venster in en ga dan hier verder."
          : "Het bewaren lukt nu niet. Wat je typt, staat nog op deze computer; we proberen het steeds opnieuw.");
      show(new DOMParser().parseFromString(await answer.text(), "text/html"), act, wrote);
      if (!changed)
        localStorage.removeItem(store);
      if (lost)
        problem(null);
      lost = false;
      return true;
    } catch {
      return fail(wrote, "Er is geen verbinding. Wat je typt, staat nog op deze computer en wordt bewaard zodra de verbinding er weer is.");
    }
  }

  /**
   * @param {boolean} wrote
   * @param {string} message
   */
  function fail(wrote, message) {
    changed ||= wrote;
    lost = true;
    problem(message);
    return false;
  }

  /** @param {boolean} wrote */
  function behind(wrote) {
    changed ||= wrote;
    isBehind = true;
    problem("Je hebt dit ook in een ander venster open en daar verder geschreven. Hier is niets overschreven. Kies ‘Bewaar als concept’ om te zien wat er verschilt, of laad deze pagina opnieuw om de andere tekst te zien.");
    return false;
  }

  /**
   * @param {Document} answer
   * @param {string | undefined} act
   * @param {boolean} wrote
   */
  function show(answer, act, wrote) {
    const about = answer.querySelector("[data-edits]");
    const seen = field("Edits");
    const edits = about?.getAttribute("data-edits") ?? seen.value;
    if (!wrote && edits !== seen.value) {
      behind(false);
      return;
    }
    seen.value = edits;
    for (const part of answer.querySelectorAll("[data-live]")) {
      const name = part.getAttribute("data-live") ?? "";
      // The cards have the cursor in them, so they change only where that was asked.
      if (name === "plekken" && act === undefined)
        continue;
      const here = form?.querySelector(`[data-live="${name}"]`);
      if (here && here.innerHTML !== part.innerHTML)
        here.replaceChildren(...part.childNodes);
    }
    if (act !== undefined)
      settle(act);
    said(answer);
    const status = form?.querySelector("[data-status]");
    if (status && wrote)
      status.textContent = about?.getAttribute("data-kept") ?? "";
    propose(about?.getAttribute("data-slug") ?? "");
  }

  /** @param {string} act */
  function settle(act) {
    for (const text of form?.querySelectorAll('[data-live="plekken"] textarea[data-text]') ?? [])
      if (text instanceof HTMLTextAreaElement)
        enhance(text);
    const rows = form?.querySelectorAll("fieldset.placement") ?? [];
    const last = rows[rows.length - 1];
    if (act.startsWith("erbij") && last instanceof HTMLElement)
      last.focus();
    else if (act.startsWith("weg") || act.startsWith("eerder") || act.startsWith("later"))
      /** @type {HTMLElement | null} */ (form?.querySelector("#plekken"))?.focus();
  }

  /** @param {Document} answer */
  function said(answer) {
    const faults = group(answer, "data-fault");
    const remarks = group(answer, "data-remark");
    for (const holder of form?.querySelectorAll("[data-field]") ?? []) {
      const path = holder.getAttribute("data-field") ?? "";
      const control = holder.querySelector("input, select, textarea");
      const error = holder.querySelector(".field-error");
      const list = holder.querySelector(".remarks");
      const isFirst = form?.querySelector(`[data-field="${CSS.escape(path)}"]`) === holder;
      const messages = isFirst && (form?.dataset.allFaults === "true" || touched.has(path)) ? faults.get(path) ?? [] : [];
      if (error && error.textContent !== messages.join(" "))
        error.textContent = messages.join(" ");
      if (messages.length > 0)
        control?.setAttribute("aria-invalid", "true");
      else
        control?.removeAttribute("aria-invalid");
      if (list && isFirst)
        list.replaceChildren(...(remarks.get(path) ?? []).map(message => Object.assign(document.createElement("li"), { className: "remark", textContent: message })));
    }
  }

  /** @param {string} slug */
  function propose(slug) {
    const name = form?.elements.namedItem("slug");
    if (name instanceof HTMLInputElement && name.type === "text" && !touched.has("slug"))
      name.placeholder = slug;
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    const by = event.submitter;
    const act = by instanceof HTMLButtonElement ? by.value : "";
    if (!form || form.dataset.goes === "true")
      return;
    event.preventDefault();
    clearTimeout(timer);
    if (/^(?:erbij|weg|eerder|later|naar|voorbij)(?::|$)/.test(act)) {
      await later(act);
      return;
    }
    if (act === "voorbeeld" && !form.querySelector(".alert-warning h2")) {
      changed = true;
      await later();
      return;
    }
    // First as unsaved text, so that nothing is lost should the saving itself go wrong.
    changed = true;
    if (!await later() && !isBehind) {
      remember(form, store);
      return;
    }
    form.dataset.goes = "true";
    form.requestSubmit(by instanceof HTMLElement ? by : undefined);
  }

  /** @param {string | null} message */
  function problem(message) {
    const place = form?.querySelector("[data-problem]");
    if (!(place instanceof HTMLElement))
      return;
    place.hidden = message === null;
    if (place.textContent !== (message ?? ""))
      place.textContent = message ?? "";
  }

  /** @param {string} name */
  function field(name) {
    return /** @type {HTMLInputElement} */ (form?.elements.namedItem(name));
  }
}

/**
 * Text that an earlier page could not bring to the server: brings it there now, and shows the page that comes of it.
 * @param {HTMLFormElement} form
 * @param {string} store
 * @param {Stored} left
 * @returns {Promise<boolean>} whether the page is being loaded anew
 */
async function restore(form, store, left) {
  const sent = new FormData();
  for (const [name, value] of left.entries)
    sent.append(name, value);
  const token = form.elements.namedItem("__RequestVerificationToken");
  if (token instanceof HTMLInputElement)
    sent.set("__RequestVerificationToken", token.value);
  sent.set("Changed", "true");
  try {
    const answer = await fetch(form.dataset.keep ?? "", { method: "POST", body: sent, redirect: "manual" });
    if (answer.ok) {
      localStorage.removeItem(store);
      location.reload();
      return true;
    }
    if (answer.status === 409)
      offer(form, store, sent, left.at);
  } catch {
    // No connection: it stays where it is until the next time.
  }
  return false;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} store
 * @param {FormData} sent
 * @param {string} at
 */
function offer(form, store, sent, at) {
  const box = document.createElement("div");
  box.className = "alert alert-warning";
  box.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = `Op deze computer staat nog tekst die je op ${at} typte en die niet bewaard kon worden. Intussen is er nieuwere tekst.`;
  const put = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-secondary", textContent: "Zet de tekst van deze computer terug" });
  const drop = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-link", textContent: "Gooi die weg" });
  put.addEventListener("click", async () => {
    const seen = form.elements.namedItem("Edits");
    sent.set("Edits", seen instanceof HTMLInputElement ? seen.value : "0");
    const answer = await fetch(form.dataset.keep ?? "", { method: "POST", body: sent, redirect: "manual" });
    if (answer.ok) {
      localStorage.removeItem(store);
      location.reload();
    }
  });
  drop.addEventListener("click", () => {
    localStorage.removeItem(store);
    box.remove();
  });
  const actions = Object.assign(document.createElement("p"), { className: "actions" });
  actions.append(put, drop);
  box.append(text, actions);
  form.prepend(box);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} store
 */
function remember(form, store) {
  /** @type {[string, string][]} */
  const entries = [];
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && name !== "__RequestVerificationToken")
      entries.push([name, value]);
  try {
    localStorage.setItem(store, JSON.stringify({ entries, at: new Date().toLocaleString("nl-NL", { dateStyle: "long", timeStyle: "short" }) }));
  } catch {
    // Full or forbidden: the server still gets it.
  }
}

/**
 * @param {string} store
 * @returns {Stored | null}
 */
function read(store) {
  try {
    const text = localStorage.getItem(store);
    return text ? /** @type {Stored} */ (JSON.parse(text)) : null;
  } catch {
    return null;
  }
}

/**
 * @param {Document} answer
 * @param {string} attribute
 * @returns {Map<string, string[]>}
 */
function group(answer, attribute) {
  /** @type {Map<string, string[]>} */
  const grouped = new Map();
  for (const line of answer.querySelectorAll(`[${attribute}]`)) {
    const path = line.getAttribute(attribute) ?? "";
    grouped.set(path, [...grouped.get(path) ?? [], line.textContent ?? ""]);
  }
  return grouped;
}
