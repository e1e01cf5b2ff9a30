export async function reviews(): Promise<number> { return 0; }
