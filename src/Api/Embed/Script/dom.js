/**
 * Makes elements without ever parsing markup, so that nothing an answer holds can run, also under
 * `require-trusted-types-for 'script'`.
 */

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {string | number | Node | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>} Attributes */

/**
 * An attribute that is null, undefined or false is left out; one that begins with "on" is a listener.
 * @param {Element} node
 * @param {Attributes} attributes
 * @param {Child[]} children
 */
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) node.append(child instanceof Node ? child : String(child));
  }
  return node;
}

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function html(tag, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), attributes, children));
}

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * "1 hulpmiddel", "3 hulpmiddelen".
 * @param {number} count
 * @param {readonly [string, string]} words one, and more than one
 */
export function counted(count, words) {
  return `${count} ${count === 1 ? words[0] : words[1]}`;
}

/**
 * A link that opens beside the page it stands in, and says so to who can't see that.
 * @param {string} href
 * @param {Child} text
 * @param {Attributes} [attributes]
 */
export function outward(href, text, attributes = {}) {
  return html("a", { href, target: "_blank", rel: "noopener noreferrer", ...attributes }, text, html("span", { class: "unseen" }, " (opent in een nieuw venster)"));
}
