/** The function, computing once for each input. Objects count by identity, so that what many rows share is worked on once. */
export function remembered<Input, Output>(compute: (input: Input) => Output): (input: Input) => Output {
  return from(new Map<Input, Output>(), compute);
}

/** The same for objects, each result forgotten with its object: for functions that outlive what they are asked about. */
export function rememberedWithObject<Input extends object, Output>(compute: (input: Input) => Output): (input: Input) => Output {
  return from(new WeakMap<Input, Output>(), compute);
}

interface Results<Input, Output> {
  get(input: Input): Output | undefined;
  set(input: Input, result: Output): unknown;
}

function from<Input, Output>(results: Results<Input, Output>, compute: (input: Input) => Output): (input: Input) => Output {
  return (input) => {
    const known = results.get(input);
    if (known !== undefined) return known;
    const result = compute(input);
    results.set(input, result);
    return result;
  };
}
