// @ts-check
// Signing in with a passkey, and adding one. A form with data-passkey="get" or "create" has a button for it, which is shown where the
// browser can do it. The server says what to sign; the answer goes along with the form, which is then sent as any other.

/** @param {HTMLFormElement} form */
function prepare(form) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('[data-passkey-button]'));
  const answer = /** @type {HTMLInputElement} */ (form.querySelector('[data-passkey-answer]'));
  const problem = /** @type {HTMLElement} */ (form.querySelector('[data-passkey-problem]'));
  button.disabled = false;
  button.addEventListener('click', async () => {
    problem.hidden = true;
    button.disabled = true;
    try {
      const options = await ask(form);
      const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      answer.value = JSON.stringify(credential);
      form.requestSubmit();
    } catch {
      // Whoever closes the window of their device, or waits too long, can try again.
      problem.hidden = false;
      button.disabled = false;
      problem.focus();
    }
  });
}

/** @param {HTMLFormElement} form */
async function ask(form) {
  const response = await fetch(/** @type {string} */ (form.dataset.options), { method: 'POST', body: new FormData(form) });
  if (!response.ok) throw new Error(`The options were not given: ${response.status}`);
  return response.json();
}

if (typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential) {
  document.querySelectorAll('form[data-passkey]').forEach(form => {
    /** @type {HTMLFormElement} */ (form).hidden = false;
    prepare(/** @type {HTMLFormElement} */ (form));
  });
  document.querySelectorAll('[data-without-passkeys]').forEach(element => element.remove());
}
