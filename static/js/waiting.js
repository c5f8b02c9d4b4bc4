// Renews the list of documents while some are being made.

const SECONDS = 2;

async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(".shelf");
  if (!fresh) {
    return;
  }
  document.querySelector(".shelf").replaceWith(fresh);
  if (fresh.dataset.waiting === "yes") {
    setTimeout(renew, SECONDS * 1000);
  }
}

setTimeout(renew, SECONDS * 1000);
