// Records what office.js and Excel say to each other: paste it into the console of the pane's developer tools before anything
// is done there, use the add-in, then call saveRecording("what was done"). See docs/recording.md. No part of the add-in.
(() => {
  const { RichApi } = globalThis.OSF?.DDA ?? {};
  if (typeof RichApi?.executeRichApiRequestAsync !== "function") throw new Error("office.js does not send requests as expected: is this the console of the pane, not of the page around it?");
  const exchanges = [];
  // All requests of the Excel API go through here, on every platform: the fifth part of the message is the body. The member
  // itself cannot be written to.
  globalThis.OSF.DDA.RichApi = Object.create(RichApi, {
    executeRichApiRequestAsync: {
      value(message, callback) {
        const exchange = { request: JSON.parse(message[4]), response: null };
        exchanges.push(exchange);
        return RichApi.executeRichApiRequestAsync(message, (result) => {
          exchange.response = responseOf(result);
          callback(result);
        });
      },
    },
  });

  /** The body of an answer, or the code with which the transport failed. */
  function responseOf(result) {
    if (result.status !== "succeeded") return { failure: result.error.code };
    const body = result.value.data[2];
    return JSON.parse(typeof body === "string" ? body : body.join(""));
  }

  globalThis.recordedTraffic = (about) => ({ about, application: globalThis.Office.context.diagnostics, exchanges });

  globalThis.saveRecording = (about) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(globalThis.recordedTraffic(about), null, 1)], { type: "application/json" }));
    link.download = "recording.json";
    link.click();
  };
})();
