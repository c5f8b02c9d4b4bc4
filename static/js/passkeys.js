// Lets a form be answered by a passkey: the server gives a challenge, the browser's own functions sign it.

const JSON_READERS = {
  create: "parseCreationOptionsFromJSON",
  get: "parseRequestOptionsFromJSON",
};

async function answered(form) {
  const { passkey: ceremony, challenge } = form.dataset;
  const sent = new URLSearchParams({ csrf_token: form.elements.csrf_token.value });
  const asked = await fetch(challenge, { method: "POST", body: sent });
  if (!asked.ok) {
    throw new Error("no challenge");
  }
  const publicKey = PublicKeyCredential[JSON_READERS[ceremony]](await asked.json());
  const credential = await navigator.credentials[ceremony]({ publicKey });
  return JSON.stringify(credential.toJSON());
}

async function answer(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const fault = form.querySelector(".fault");
  fault.hidden = true;
  try {
    form.elements.answer.value = await answered(form);
    form.submit();
  } catch {
    fault.hidden = false;
  }
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", answer);
  }
}
