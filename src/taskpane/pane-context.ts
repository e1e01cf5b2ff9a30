import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../core/language/language";
import type { PaneTexts } from "../core/language/pane-texts";
import type { PaneState } from "./pane-state";
import type { Session } from "./session";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a part of the pane stands outside of it");
  return session;
}

export function usePane(): PaneState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.get);
}

export function useTexts(): PaneTexts {
  return usePane().texts;
}

/** Words that a page brings with it, in the language of the pane. */
export function useWords<Words>(wordsIn: (language: Language) => Words): Words {
  return wordsIn(usePane().language);
}
