// Every way to reach a service on the page: the service's id, the link, the words on it.
const ways = document.querySelectorAll("[data-contact] .contact__ways a");
return [...ways].map((way) => [
  way.closest("[data-contact]").dataset.contact,
  way.getAttribute("href"),
  way.innerText.replace(/\s+/g, " "),
]);
