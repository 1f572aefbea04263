// Whether a service worker is in charge of the module: true, or a word for how far it is.
const done = arguments[arguments.length - 1];
if (!navigator.serviceWorker) done("not there");
else
  navigator.serviceWorker.getRegistration().then(
    (found) => done(found?.active?.state === "activated" || (found?.installing ?? found?.waiting)?.state || "none"),
    (reason) => done(String(reason)),
  );
