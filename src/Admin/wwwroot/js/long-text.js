// Writing longer text: buttons for bold, list, heading, link and a reference within the guide, and pasting without the dirt of Word or a PDF.
import { joined, longText, plainText, tidy } from "./clean-text.js";

/**
 * Makes a text field one for longer text (with buttons), or for plain text (pasting alone).
 * @param {HTMLTextAreaElement} field
 */
export function enhance(field) {
  const isLong = field.dataset.text === "long";
  field.addEventListener("paste", event => {
    const html = isLong ? event.clipboardData?.getData("text/html") : "";
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text && !html)
      return;
    event.preventDefault();
    insert(field, html ? fromHtml(html) : isLong ? longText(text) : plainText(text));
  });
  if (isLong)
    field.before(toolbar(field));
}

/** @param {HTMLTextAreaElement} field */
function toolbar(field) {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Opmaak");
  bar.setAttribute("aria-controls", field.id);
  bar.append(
    button("Vet", () => around(field, "**", "vette tekst")),
    button("Kop", () => atLines(field, () => "## ")),
    button("Lijst", () => atLines(field, () => "- ")),
    button("Genummerde lijst", () => atLines(field, i => `${i + 1}. `)),
    button("Link", () => link(field)),
  );
  const targets = document.getElementById("verwijzingen");
  if (targets instanceof HTMLTemplateElement)
    bar.append(reference(field, targets));
  // One stop for the Tab key; arrows go from button to button.
  const stops = () => [...bar.querySelectorAll("button, select")].filter(e => e instanceof HTMLElement);
  stops().forEach((stop, i) => { if (stop instanceof HTMLElement) stop.tabIndex = i === 0 ? 0 : -1; });
  bar.addEventListener("keydown", event => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft")
      return;
    const all = stops();
    const next = all[(all.findIndex(s => s === document.activeElement) + (event.key === "ArrowRight" ? 1 : all.length - 1)) % all.length];
    if (next instanceof HTMLElement) {
      event.preventDefault();
      for (const stop of all)
        if (stop instanceof HTMLElement) stop.tabIndex = stop === next ? 0 : -1;
      next.focus();
    }
  });
  return bar;
}

/**
 * @param {string} name
 * @param {() => void} act
 */
function button(name, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "btn btn-secondary";
  element.textContent = name;
  element.addEventListener("click", act);
  return element;
}

/**
 * A choice of steps and tools to refer to.
 * @param {HTMLTextAreaElement} field
 * @param {HTMLTemplateElement} targets
 */
function reference(field, targets) {
  const select = document.createElement("select");
  select.className = "form-select";
  select.setAttribute("aria-label", "Verwijs naar een stap of hulpmiddel");
  select.append(targets.content.cloneNode(true));
  select.addEventListener("change", () => {
    const chosen = select.selectedOptions[0];
    if (!chosen || !chosen.value)
      return;
    const words = selected(field) || (chosen.textContent ?? "").trim();
    insert(field, `[${words}](wegwijzer:${chosen.value})`);
    select.selectedIndex = 0;
    field.focus();
  });
  return select;
}

/** @param {HTMLTextAreaElement} field */
function selected(field) {
  return field.value.slice(field.selectionStart, field.selectionEnd);
}

/**
 * Puts text in the place of what is selected, so that the browser can undo it and the page hears of it.
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 */
function insert(field, text) {
  field.focus();
  // The only way to insert that keeps Ctrl+Z working; every browser has it.
  if (!document.execCommand("insertText", false, text))
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} mark
 * @param {string} example
 */
function around(field, mark, example) {
  const words = selected(field);
  const start = field.selectionStart;
  if (words.length > 2 * mark.length && words.startsWith(mark) && words.endsWith(mark)) {
    insert(field, words.slice(mark.length, -mark.length));
    return;
  }
  insert(field, mark + (words || example) + mark);
  if (!words)
    field.setSelectionRange(start + mark.length, start + mark.length + example.length);
}

/**
 * Begins each line of the selection with a mark, or takes it away where all have it.
 * @param {HTMLTextAreaElement} field
 * @param {(line: number) => string} mark
 */
function atLines(field, mark) {
  const start = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
  const after = field.value.indexOf("\n", field.selectionEnd);
  const end = after < 0 ? field.value.length : after;
  const lines = field.value.slice(start, end).split("\n");
  const bare = lines.map(line => line.replace(/^(?:#{1,6} |- |\d+\. )/, ""));
  const all = lines.every((line, i) => line.startsWith(mark(i)));
  field.setSelectionRange(start, end);
  insert(field, (all ? bare : bare.map((line, i) => mark(i) + line)).join("\n"));
}

/** @param {HTMLTextAreaElement} field */
function link(field) {
  const words = selected(field) || "tekst van de link";
  const start = field.selectionStart;
  const isAddress = /^https?:\/\/\S+$/.test(words);
  insert(field, isAddress ? `[tekst van de link](${words})` : `[${words}](https://)`);
  // What is still to be filled in is selected.
  if (isAddress)
    field.setSelectionRange(start + 1, start + 1 + "tekst van de link".length);
  else
    field.setSelectionRange(start + words.length + 3, start + words.length + 3 + "https://".length);
}

/**
 * What was copied from Word or a site: headings, paragraphs, lists, bold, italic and links; nothing else of how it looked.
 * @param {string} html
 */
export function fromHtml(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const noise of body.querySelectorAll("style, script, title, meta, link, o\\:p"))
    noise.remove();
  /** @type {string[]} */
  const blocks = [];
  collect(body, blocks);
  return joined(blocks.filter(b => b.length > 0));
}

const BLOCKS = new Set(["P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "TABLE", "TBODY", "TR", "TD", "TH", "BLOCKQUOTE", "SECTION", "ARTICLE", "BODY"]);

/**
 * @param {Element} element
 * @param {string[]} blocks
 */
function collect(element, blocks) {
  let line = "";
  const flush = () => {
    const text = tidy(line).replace(/\n/g, " ").trim();
    line = "";
    if (text.length === 0)
      return;
    const level = /^H([1-6])$/.exec(element.tagName);
    const bullet = /^[•▪●o·§-] +/;
    if (level)
      blocks.push(`${Number(level[1]) <= 2 ? "##" : "###"} ${text}`);
    else if (element.tagName === "LI")
      blocks.push(element.parentElement?.tagName === "OL" ? `${[...element.parentElement.children].indexOf(element) + 1}. ${text}` : `- ${text}`);
    else
      blocks.push(bullet.test(text) ? `- ${text.replace(bullet, "")}` : text);
  };
  for (const node of element.childNodes) {
    if (node instanceof Element && BLOCKS.has(node.tagName)) {
      flush();
      collect(node, blocks);
    } else {
      line += inline(node);
    }
  }
  flush();
}

/**
 * @param {Node} node
 * @returns {string}
 */
function inline(node) {
  if (node.nodeType === Node.TEXT_NODE)
    return (node.textContent ?? "").replace(/\s+/g, " ");
  if (!(node instanceof HTMLElement))
    return "";
  if (node.tagName === "BR")
    return " ";
  const text = [...node.childNodes].map(inline).join("");
  const words = text.trim();
  if (words.length === 0)
    return text;
  const [before, after] = [text.startsWith(" ") ? " " : "", text.endsWith(" ") ? " " : ""];
  const isBold = node.tagName === "B" ? node.style.fontWeight !== "normal" : node.tagName === "STRONG" || Number(node.style.fontWeight) >= 600 || node.style.fontWeight === "bold";
  if (isBold)
    return `${before}**${words}**${after}`;
  if (node.tagName === "EM" || node.tagName === "I")
    return `${before}*${words}*${after}`;
  const address = node.tagName === "A" ? node.getAttribute("href") ?? "" : "";
  return /^(?:https?:|mailto:|tel:)/.test(address) ? `${before}[${words}](${address})${after}` : text;
}
