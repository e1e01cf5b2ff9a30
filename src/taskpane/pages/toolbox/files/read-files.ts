import { useEffect, useState } from "react";
import type { NamedFile } from "../../../background/make-packs";
import { useSession } from "../../../pane-context";

/** The bytes of files, in their order; null until they are read. What cannot be read is told. */
export function useFileBytes(files: readonly File[]): readonly NamedFile[] | null {
  const session = useSession();
  const [read, setRead] = useState<{ readonly files: readonly File[]; readonly bytes: readonly NamedFile[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))).then(
      (bytes) => { if (isWanted) setRead({ files, bytes }); },
      (error: unknown) => { if (isWanted) session.report(error); },
    );
    return () => { isWanted = false; };
  }, [session, files]);
  return read?.files === files ? read.bytes : null;
}
