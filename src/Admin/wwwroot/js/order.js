// A list to put in order: by dragging, or with its own buttons without loading the page each time. What is sent is the order of the lines.

const list = document.querySelector("[data-order]");
if (list instanceof HTMLElement)
  start(list);

/** @param {HTMLElement} list */
function start(list) {
  /** @type {HTMLElement | null} */
  let dragged = null;
  list.addEventListener("dragstart", event => {
    dragged = lineOf(event.target);
    event.dataTransfer?.setData("text/plain", dragged?.dataset.name ?? "");
  });
  list.addEventListener("dragend", () => { dragged = null; });
  list.addEventListener("dragover", event => {
    const over = lineOf(event.target);
    if (!dragged || !over)
      return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    const before = event.clientY < box.top + box.height / 2;
    if (over !== dragged && (before ? over.previousElementSibling : over.nextElementSibling) !== dragged)
      over[before ? "before" : "after"](dragged);
  });
  list.addEventListener("drop", event => {
    event.preventDefault();
    if (dragged)
      settle(list, dragged);
  });
  list.addEventListener("click", event => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const line = lineOf(event.target);
    if (!button || !line)
      return;
    event.preventDefault();
    const earlier = button.value.startsWith("eerder");
    const other = earlier ? line.previousElementSibling : line.nextElementSibling;
    other?.[earlier ? "before" : "after"](line);
    settle(list, line);
    // At the end of the list the button is of no more use; the other one is.
    const next = button.disabled ? line.querySelector("button:not(:disabled)") : button;
    if (next instanceof HTMLElement)
      next.focus();
  });
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} moved
 */
function settle(list, moved) {
  const lines = [...list.children];
  lines.forEach((line, i) => {
    const [up, down] = line.querySelectorAll("button");
    if (up && down)
      [up.disabled, down.disabled, up.value, down.value] = [i === 0, i === lines.length - 1, `eerder:${i}`, `later:${i}`];
  });
  const said = document.querySelector("[data-said]");
  if (said)
    said.textContent = `${moved.dataset.name} staat nu op plaats ${lines.indexOf(moved) + 1} van ${lines.length}.`;
}

/** @param {EventTarget | null} target */
function lineOf(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-order] > li")) : null;
}
