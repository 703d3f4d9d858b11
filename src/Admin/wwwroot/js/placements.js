// The grid with the places of a tool: dragging a card to another cell or past another card, and the same by keyboard. What it comes
// to is worked out by the server, as it is for the buttons; this only asks.

/**
 * @param {HTMLElement} form
 * @param {(act: string) => Promise<boolean>} ask
 */
export function listen(form, ask) {
  /** @type {string | null} */
  let dragged = null;
  form.addEventListener("dragstart", event => {
    dragged = cardOf(event.target)?.dataset.card ?? null;
    if (dragged !== null && event.dataTransfer) {
      event.dataTransfer.setData("text/plain", dragged);
      event.dataTransfer.effectAllowed = "move";
    }
  });
  form.addEventListener("dragend", () => { dragged = null; mark(form, null); });
  form.addEventListener("dragover", event => {
    const cell = cellOf(event.target);
    if (dragged === null || !cell)
      return;
    event.preventDefault();
    mark(form, cell);
  });
  form.addEventListener("drop", event => {
    const cell = cellOf(event.target);
    if (dragged === null || !cell)
      return;
    event.preventDefault();
    const [row, past] = [dragged, cardOf(event.target)?.dataset.card];
    const isHere = cell.querySelector(`[data-card="${row}"]`) !== null;
    dragged = null;
    mark(form, null);
    if (isHere && past !== undefined && past !== row)
      void ask(`voorbij:${row}:${past}`);
    else if (!isHere)
      void ask(`naar:${row}:${cell.dataset.cell}`);
  });
  form.addEventListener("keydown", event => {
    const card = cardOf(event.target);
    if (!card || !event.shiftKey || !event.key.startsWith("Arrow"))
      return;
    event.preventDefault();
    void byKey(form, card, event.key, ask);
  });
}

/**
 * @param {HTMLElement} form
 * @param {HTMLElement} card
 * @param {string} key
 * @param {(act: string) => Promise<boolean>} ask
 */
async function byKey(form, card, key, ask) {
  const cell = cellOf(card);
  if (!cell)
    return;
  const cards = [...cell.querySelectorAll("[data-card]")];
  const at = cards.indexOf(card);
  const step = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
  if (step !== 0 && cards[at + step]) {
    if (await ask(`${step < 0 ? "eerder" : "later"}:${card.dataset.card}`))
      focus(form, cell.dataset.cell ?? "", at + step);
    return;
  }
  const target = neighbour(cell, key);
  if (target && await ask(`naar:${card.dataset.card}:${target.dataset.cell}`)) {
    const there = form.querySelectorAll(`[data-cell="${target.dataset.cell}"] [data-card]`).length;
    focus(form, target.dataset.cell ?? "", there - 1);
  }
}

/**
 * @param {HTMLElement} cell
 * @param {string} key
 */
function neighbour(cell, key) {
  const column = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  const rows = [...(cell.closest("table")?.querySelectorAll("tbody tr") ?? [])];
  const row = rows.findIndex(r => r === cell.parentElement);
  const next = key === "ArrowLeft" ? cell.previousElementSibling : key === "ArrowRight" ? cell.nextElementSibling : rows[row + (key === "ArrowUp" ? -1 : 1)]?.children[column];
  return next instanceof HTMLElement && next.dataset.cell ? next : null;
}

/**
 * @param {HTMLElement} form
 * @param {string} cell
 * @param {number} index
 */
function focus(form, cell, index) {
  const card = form.querySelectorAll(`[data-cell="${cell}"] [data-card]`)[index];
  if (card instanceof HTMLElement)
    card.focus();
}

/** @param {EventTarget | null} target */
function cardOf(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-card]")) : null;
}

/** @param {EventTarget | null} target */
function cellOf(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-cell]")) : null;
}

/**
 * @param {HTMLElement} form
 * @param {HTMLElement | null} cell
 */
function mark(form, cell) {
  for (const other of form.querySelectorAll("[data-cell].over"))
    other.classList.toggle("over", other === cell);
  cell?.classList.add("over");
}
