/** The list that somebody keeps on this device: addresses and titles of tools, and nothing of who they are. */

const key = "wegwijzer-bewaard";

/** @typedef {{ slug: string, title: string }} Saved */

/** @returns {Saved[]} */
export function saved() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((item) => typeof item?.slug === "string" && typeof item?.title === "string") : [];
  } catch {
    // A browser may forbid this, or something else may have written here.
    return [];
  }
}

/** @param {Saved[]} items */
function keep(items) {
  try {
    localStorage.setItem(key, JSON.stringify(items));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} slug */
export const isSaved = (slug) => saved().some((item) => item.slug === slug);

/**
 * Adds it, or takes it off; false where the device keeps nothing.
 * @param {Saved} item
 */
export const toggle = (item) => keep(isSaved(item.slug) ? saved().filter((kept) => kept.slug !== item.slug) : [...saved(), item]);

export const clear = () => keep([]);
