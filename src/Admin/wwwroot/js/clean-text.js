// Text as people paste it, from Word, a PDF or a site, made into text as the guide has it. Nothing here touches the page.

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g;
const BULLET = /^[ ]*[•‣◦▪▫●○■□–—·*o-][ ]+(?=\S)/;
const NUMBER = /^[ ]*(\d{1,3})[.)][ ]+(?=\S)/;

/**
 * What no text should have: soft hyphens and other things that nobody sees, odd spaces, and quotes of several sorts.
 * @param {string} text
 */
export function tidy(text) {
  return text
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, "\n")
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(/[“„«]/g, "‘")
    .replace(/[”‟»]/g, "’")
    .replace(/(\p{L})['´`](?=\p{L})/gu, "$1’")
    .replace(/…/g, "...")
    .replace(/ +/g, " ")
    .replace(/ *\n */g, "\n");
}

/**
 * A word that a PDF broke off at the end of a line is whole again: "leer-⏎krachten" becomes "leerkrachten". Before a capital the hyphen stays.
 * @param {string} text
 */
function mendWords(text) {
  return text.replace(/(\p{Ll})-\n(?=\p{Ll})/gu, "$1").replace(/-\n(?=\p{L})/gu, "-");
}

/**
 * One paragraph without anything in it but words.
 * @param {string} text
 */
export function plainText(text) {
  return mendWords(tidy(text))
    .split("\n")
    .map(line => line.replace(BULLET, "").trim())
    .filter(line => line.length > 0)
    .join(" ");
}

/**
 * Paragraphs and lists: a line that was broken off goes on, a bullet of whatever sort begins a line of a list.
 * @param {string} text
 */
export function longText(text) {
  /** @type {string[]} */
  const blocks = [];
  let open = false;
  for (const line of mendWords(tidy(text)).split("\n").map(l => l.trim())) {
    if (line.length === 0) {
      open = false;
      continue;
    }
    const number = NUMBER.exec(line);
    const item = number ? `${number[1]}. ${line.slice(number[0].length)}` : BULLET.test(line) ? `- ${line.replace(BULLET, "")}` : null;
    if (item !== null)
      blocks.push(item);
    else if (open && blocks.length > 0)
      blocks[blocks.length - 1] += ` ${line}`;
    else
      blocks.push(line);
    // A sentence that ends at the end of a line ends its paragraph only where an empty line says so.
    open = true;
  }
  return joined(blocks);
}

/**
 * Lines of one list stand under each other, all else has an empty line between.
 * @param {string[]} blocks
 */
export function joined(blocks) {
  return blocks.reduce((text, block, i) => text + (i === 0 ? "" : isItem(block) && isItem(blocks[i - 1] ?? "") ? "\n" : "\n\n") + block, "");
}

/** @param {string} block */
function isItem(block) {
  return /^(?:- |\d+\. )/.test(block);
}
