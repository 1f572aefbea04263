// Starts the hello world as Trunk's script would: the policy wants it in a file of its own.
import start from "./{{script}}";
start({ module_or_path: new URL("./{{wasm}}", import.meta.url) });
