import { html, outward } from "./dom.js";
import { address, ask, query, vocabulary, Refused, Unreachable } from "./api.js";
import { shadow } from "./styles.js";

const kinds = [
  ["missing-tool", "Ik mis een hulpmiddel"],
  ["correction", "Er klopt iets niet"],
  ["broken-link", "Een link werkt niet"],
  ["missing-information", "Ik mis informatie"],
  ["question", "Ik heb een vraag"],
  ["other", "Iets anders"],
];

const personalData = "/problems/personal-data";
const longest = 5000;

/** The form for suggestions in somebody's page; what it is about can be filled in by attributes. */
export class SuggestionForm extends HTMLElement {
  #root = shadow(this);
  #form = html("form", { class: "form", part: "form", novalidate: true });
  #outcome = html("div", { part: "outcome" });
  // The same form sent twice is one suggestion.
  #key = crypto.randomUUID();
  #sending = false;

  connectedCallback() {
    if (this.#form.childElementCount === 0) this.#build();
    this.#root.replaceChildren(this.#outcome, this.#form);
  }

  #build() {
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#send(); });
    this.#form.append(
      html("div", { class: "notice" },
        html("p", {}, html("strong", {}, "Dit is geen hulplijn."), " Bij direct gevaar bel je ", html("a", { href: "tel:112" }, "112"), ". Advies over een kind: Veilig Thuis, ", html("a", { href: "tel:08002000" }, "0800 2000"), "."),
        html("p", {}, html("strong", {}, "Zet geen gegevens van een kind of gezin in je bericht"), ": geen naam, geboortedatum of adres.")),
      this.#choice("kind", "Waar gaat het over?", kinds.map(([slug, name]) => ({ slug, name })), ""),
      this.#field("message", "Je bericht", html("textarea", { maxlength: longest, required: true })),
      html("fieldset", {}, html("legend", {}, "Bij welk onderdeel hoort het? (hoeft niet)"),
        this.#choice("step", "Stap", "steps", "Kies een stap"), this.#choice("setting", "Setting", "settings", "Kies een setting"), this.#choice("situation", "Situatie", "situations", "Kies een situatie")),
      this.#field("url", "Webadres (hoeft niet)", html("input", { type: "url", maxlength: 2000, placeholder: "https://" })),
      html("fieldset", {}, html("legend", {}, "Wil je antwoord? (hoeft niet)"),
        this.#field("name", "Je naam", html("input", { autocomplete: "name", maxlength: 100 })),
        this.#field("email", "Je e-mailadres", html("input", { type: "email", autocomplete: "email", maxlength: 200 })),
        this.#check("consent", "Jullie mogen mij mailen over deze suggestie. Mijn gegevens worden gewist, uiterlijk 30 dagen nadat hij is afgehandeld."),
        html("p", { class: "hint" }, outward(address("/paginas/privacyverklaring"), "Wat we met je gegevens doen"))),
      html("p", {}, html("button", { type: "submit", part: "send" }, "Verstuur")));
    for (const name of ["kind", "step", "setting", "situation"]) this.#input(name).value = this.getAttribute(name) ?? (name === "kind" ? "missing-tool" : "");
  }

  /** @param {string} name */
  #input(name) {
    return /** @type {HTMLInputElement} */ (this.#form.querySelector(`#${name}`));
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {HTMLElement} control
   */
  #field(name, label, control) {
    control.id = name;
    return html("div", { class: "field" }, html("label", { for: name }, label), control);
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string | { slug: string, name: string }[]} values themselves, or the resource that has them
   * @param {string} none
   */
  #choice(name, label, values, none) {
    const select = /** @type {HTMLSelectElement} */ (html("select", {}, none && html("option", { value: "" }, none)));
    const fill = (/** @type {{ slug: string, name: string }[]} */ all) => {
      const chosen = select.value || this.getAttribute(name) || "";
      select.append(...all.map((value) => html("option", { value: value.slug }, value.name)));
      select.value = chosen;
    };
    const field = this.#field(name, label, select);
    if (typeof values === "string") vocabulary(values).then(fill, () => { field.hidden = true; });
    else fill(values);
    return field;
  }

  /**
   * @param {string} name
   * @param {string} label
   */
  #check(name, label) {
    return html("div", { class: "check" }, html("input", { type: "checkbox", id: name }), html("label", { for: name }, label));
  }

  get #suggestion() {
    const value = (/** @type {string} */ name) => this.#input(name).value || undefined;
    const [kind, slug] = (this.getAttribute("about") ?? "").split("/");
    const [name, email] = [value("name"), value("email")];
    return {
      kind: this.#input("kind").value,
      // As it was typed: places in the answer are counted in it.
      message: this.#input("message").value,
      url: value("url"),
      step: value("step"),
      setting: value("setting"),
      situation: value("situation"),
      about: slug ? { kind, slug } : undefined,
      submitter: name || email ? { name, email } : undefined,
      consent: this.#input("consent").checked || undefined,
      confirmedNoPersonalData: this.#input("confirmed")?.checked || undefined,
    };
  }

  async #send() {
    if (this.#sending) return;
    this.#sending = true;
    const button = /** @type {HTMLButtonElement} */ (this.#form.querySelector("button[type=submit]"));
    button.disabled = true;
    try {
      const sent = await ask("/suggestions", { method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": `"${this.#key}"` }, body: JSON.stringify(this.#suggestion) });
      this.#thank(sent);
    } catch (error) {
      this.#explain(error);
    } finally {
      button.disabled = false;
      this.#sending = false;
    }
  }

  /** @param {{ code: string, safetyNotice: { text: string } | null }} sent */
  #thank(sent) {
    this.#key = crypto.randomUUID();
    this.dispatchEvent(new CustomEvent("wegwijzer-sent", { bubbles: true, composed: true, detail: { code: sent.code } }));
    const again = html("button", { type: "button", class: "plain", onclick: () => { this.#form.replaceChildren(); this.#build(); this.#outcome.replaceChildren(); this.#root.append(this.#form); this.#input("kind").focus(); } }, "Nog een suggestie");
    this.#tell("notice", html("p", {}, html("strong", {}, "Dank je wel. Je suggestie is binnen.")),
      sent.safetyNotice && html("p", {}, html("strong", {}, sent.safetyNotice.text)),
      html("p", {}, "Bewaar deze code om later te zien wat ermee gebeurt: ", html("span", { class: "code" }, sent.code)),
      html("p", {}, outward(address(`/neem-contact-op/${sent.code}`), "Bekijk je suggestie")), again);
    this.#form.remove();
  }

  /** @param {unknown} error */
  #explain(error) {
    for (const marked of this.#form.querySelectorAll("[aria-invalid]")) marked.removeAttribute("aria-invalid");
    if (!(error instanceof Refused)) {
      this.#tell("wrong", html("p", {}, error instanceof Unreachable && !navigator.onLine ? "Je hebt geen internet. Je tekst staat er nog: verstuur hem als je weer verbinding hebt." : "Versturen lukte niet. Je tekst staat er nog: probeer het zo nog eens."));
      return;
    }
    const { type, detail, errors, findings } = error.problem;
    const personal = type === personalData;
    for (const fault of errors ?? []) this.#control(fault.field)?.setAttribute("aria-invalid", "true");
    this.#tell("wrong", html("p", {}, html("strong", {}, personal ? "Dit lijkt over een persoon te gaan" : "Dit klopt nog niet")),
      ...(errors ?? []).length > 0 ? [html("ul", {}, ...(errors ?? []).map((fault) => html("li", {}, fault.detail)))] : [html("p", {}, detail)],
      personal && html("p", {}, html("button", { type: "button", onclick: () => this.#takeOut(findings ?? []) }, "Haal dit uit mijn tekst")));
    if (findings?.some((finding) => finding.mayBeConfirmed) && !this.#input("confirmed")) {
      this.#form.lastElementChild?.before(this.#check("confirmed", "Ik heb gekeken: in mijn bericht staat geen naam van een kind of gezin."));
    }
  }

  /**
   * Replaces what was found; from the back, so that the places before it stay right.
   * @param {import("./api.js").Finding[]} findings
   */
  #takeOut(findings) {
    for (const { field, start, length } of findings.toSorted((a, b) => b.start - a.start)) {
      const control = this.#control(field);
      if (control) control.value = `${control.value.slice(0, start)}[…]${control.value.slice(start + length)}`;
    }
    this.#tell("notice", html("p", {}, "Dat is eruit. Lees je tekst nog eens na en verstuur hem dan."));
    this.#input("message").focus();
  }

  /**
   * The field of the form that a path in the answer is about.
   * @param {string} path
   */
  #control(path) {
    return /** @type {HTMLInputElement | null} */ (this.#input(path.split(".").at(-1) ?? ""));
  }

  /**
   * @param {string} look
   * @param {...(Node | string | null | undefined | false)} content
   */
  #tell(look, ...content) {
    const box = html("div", { class: look, role: look === "wrong" ? "alert" : "status", tabindex: -1 }, ...content);
    this.#outcome.replaceChildren(box);
    box.focus();
  }

  /** The page for people with the same form, for who would rather go there. */
  get page() {
    return address(`/neem-contact-op${query({ kind: this.getAttribute("kind"), step: this.getAttribute("step"), setting: this.getAttribute("setting"), situation: this.getAttribute("situation") })}`);
  }
}
