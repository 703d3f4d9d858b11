import { html, svg } from "./dom.js";
import { ask, query, Unreachable } from "./api.js";
import { shadow } from "./styles.js";
import { stepPage } from "./kinds.js";

const centre = 320;
const [inner, outer] = [92, 308];
const lineLength = 13;

/** The fan of seven steps in their three phases. Each step is a link; on a narrow page a plain list takes its place. */
export class StepFan extends HTMLElement {
  static observedAttributes = ["setting", "situation", "age"];

  #root = shadow(this);
  /** @type {AbortController | undefined} */
  #asked;

  connectedCallback() {
    this.#load();
  }

  disconnectedCallback() {
    this.#asked?.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#load();
  }

  async #load() {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    this.#root.replaceChildren(html("p", { role: "status" }, "Laden…"));
    try {
      const list = await ask(`/steps${query({ setting: this.getAttribute("setting"), situation: this.getAttribute("situation"), age: this.getAttribute("age") })}`, { signal: asked.signal });
      const steps = list.items.toSorted((/** @type {any} */ a, /** @type {any} */ b) => a.number - b.number);
      this.#root.replaceChildren(html("nav", { "aria-label": "De stappen van de wegwijzer" },
        steps.length > 0 ? this.#fan(steps) : html("p", {}, "Geen van de stappen heeft hier iets voor."),
        html("ol", { class: "narrow" }, ...steps.map((/** @type {any} */ step) => html("li", { value: step.number }, html("a", this.#link(step), step.name))))));
    } catch (error) {
      if (asked.signal.aborted) return;
      this.#root.replaceChildren(
        html("p", { role: "status" }, error instanceof Unreachable && !navigator.onLine ? "Je hebt geen internet." : "De stappen kunnen nu niet worden opgehaald."),
        html("p", {}, html("button", { type: "button", class: "plain", onclick: () => this.#load() }, "Probeer het opnieuw")));
    }
  }

  /** @param {any} step */
  #link(step) {
    const href = stepPage(step.slug, this.getAttribute("setting"));
    return {
      href,
      part: "step",
      onclick: (/** @type {Event} */ event) => {
        const told = new CustomEvent("wegwijzer-open", { bubbles: true, composed: true, cancelable: true, detail: { kind: "steps", slug: step.slug, title: step.name, url: href } });
        if (!this.dispatchEvent(told)) event.preventDefault();
      },
    };
  }

  /** @param {any[]} steps */
  #fan(steps) {
    const angle = Math.PI / steps.length;
    return svg("svg", { class: "fan wide", viewBox: `0 0 ${2 * centre} ${centre + 12}`, role: "group", "aria-label": "Waaier van stappen", part: "fan" }, ...steps.map((step, index) => {
      const from = Math.PI - index * angle;
      return svg("a", { ...this.#link(step), "aria-label": `${step.number} ${step.name} (${step.phase.name})` },
        svg("path", { d: wedge(from, from - angle), class: step.phase.slug }),
        caption(step, from - angle / 2));
    }));
  }
}

/**
 * @param {number} angle
 * @param {number} radius
 */
const at = (angle, radius) => `${(centre + radius * Math.cos(angle)).toFixed(1)} ${(centre - radius * Math.sin(angle)).toFixed(1)}`;

/**
 * @param {number} from
 * @param {number} to
 */
const wedge = (from, to) => `M${at(from, inner)}L${at(from, outer)}A${outer} ${outer} 0 0 1 ${at(to, outer)}L${at(to, inner)}A${inner} ${inner} 0 0 0 ${at(from, inner)}Z`;

/**
 * @param {any} step
 * @param {number} angle
 */
function caption(step, angle) {
  const lines = wrapped(step.name);
  const [x, y] = at(angle, 250).split(" ").map(Number);
  const top = y - lines.length * 8.5;
  return svg("text", { "aria-hidden": "true" },
    svg("tspan", { class: "number", x, y: top }, step.number),
    ...lines.map((line, index) => svg("tspan", { x, y: top + 18 + index * 16 }, ` ${line}`)));
}

/** @param {string} name */
function wrapped(name) {
  /** @type {string[]} */
  const lines = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
