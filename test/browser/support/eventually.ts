/** Asks again until the answer is as expected, then compares it: what is calculated in the page comes when it comes. */
export async function expectEventually<T>(ask: () => Promise<T>, expected: unknown, { timeout = 30_000 } = {}): Promise<void> {
  const end = Date.now() + timeout;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    answer = await ask();
  }
  expect(answer).toEqual(expected);
}
