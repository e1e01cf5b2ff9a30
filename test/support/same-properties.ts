import fc from "fast-check";

/** For mutation testing: properties try the same few values each time, so that a mutant survives or dies every time. */
fc.configureGlobal({ seed: 1, numRuns: 30 });
