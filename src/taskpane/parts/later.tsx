import { use, type ComponentType } from "react";

/** A part of the pane that comes with a script of its own. */
export interface Later<Props extends object> {
  /** Suspends until it is there; once it is, it is shown at once. */
  readonly Part: ComponentType<Props>;
  /** Fetches it before it is shown. What cannot be had now is asked for again when it is shown. */
  readonly prepare: () => Promise<void>;
}

/** Milliseconds after which a failure has been shown. */
const TELLING = 500;

/** React's own `lazy` waits for a moment even for what is there, and never asks again for what it did not get once. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  const fetched = (): Promise<ComponentType<Props>> => {
    loading ??= begin();
    return loading;
  };
  const begin = (): Promise<ComponentType<Props>> => {
    const begun = load();
    begun.then(
      // React does not wait for what has this.
      (value) => { void Object.assign(begun, { status: "fulfilled", value }); },
      // Kept until it was told, and then forgotten: who tries again asks again.
      () => { setTimeout(() => { loading = null; }, TELLING); },
    );
    return begun;
  };
  const Part = (props: Props) => {
    const Loaded = use(fetched());
    return <Loaded {...props} />;
  };
  return { Part, prepare: () => fetched().then(() => undefined, () => undefined) };
}
