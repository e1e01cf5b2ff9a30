/** The function, computing once for each input. Objects count by identity, so that what many rows share is worked on once. */
export function remembered<Input, Output>(compute: (input: Input) => Output): (input: Input) => Output {
  const results = new Map<Input, Output>();
  return (input) => {
    const known = results.get(input);
    if (known !== undefined) return known;
    const result = compute(input);
    results.set(input, result);
    return result;
  };
}
