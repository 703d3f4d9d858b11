// Wrong on purpose: a test proves with it that a wrong type is found.
/** @type {number} */
export const count = "many";
