/** Tells the page that holds this one in a frame how high it is, so that it needs no scroll bar of its own; nothing else is told. */

const page = document.documentElement;

function tell() {
  // To whoever holds the frame: a height is no secret.
  parent.postMessage({ type: "wegwijzer-height", height: Math.ceil(page.getBoundingClientRect().height) }, "*");
}

if (parent !== window) {
  new ResizeObserver(tell).observe(page);
  // A browser takes a reader to a place on the page only within the frame, which is too high to scroll.
  if (location.hash === "#inhoud") document.querySelector("main")?.scrollIntoView();
}
