// Vaadin's client makes functions of the expressions that the server sends, by `new Function(…)`. A content security
// policy without 'unsafe-eval' forbids that, so this list holds every expression our pages use, ready made. What is not
// in it does nothing and is remembered in window.qorganUnknown, which every browser test looks at. Renew the list with
// each version of Vaadin.
(() => {
  const nonce = document.currentScript.nonce;
  const known = new Map();
  const unknown = (window.qorganUnknown = []);

  const list = (parameters, body, ready) => known.set(parameters + '|' + body, ready);

  list(
    '$0',
    '    document.title = $0;\n    if(window?.Vaadin?.documentTitleSignal) {\n        window.Vaadin.documentTitleSignal.value = $0;\n    }\n',
    (title) => {
      document.title = title;
      const signal = window.Vaadin?.documentTitleSignal;
      if (signal) signal.value = title;
    });
  list(
    '$0,$1',
    'return (async function() { this.serverConnected($0)}).apply($1)',
    async (connected, outlet) => outlet.serverConnected(connected));
  list(
    '$0,$1',
    "window.dispatchEvent(new CustomEvent('vaadin-redirect-pending', {detail: {url: $0}})); if ($1 == '_self') this.stopApplication(); window.open($0, $1)",
    function (url, target) {
      window.dispatchEvent(new CustomEvent('vaadin-redirect-pending', { detail: { url } }));
      if (target === '_self') this.stopApplication();
      window.open(url, target);
    });

  // The server leads to another page: the address follows.
  list(
    '$0,$1',
    "setTimeout(() => { window.history.pushState($0, '', $1); window.dispatchEvent(new CustomEvent('vaadin-navigated')); })",
    (state, address) => setTimeout(() => {
      window.history.pushState(state, '', address);
      window.dispatchEvent(new CustomEvent('vaadin-navigated'));
    }));

  // Tells the server that something it had asked for, such as moving the focus, is done.
  list(
    '$0,$1,$2',
    "return (async function() { this.$server['}p']($0, true, $1)}).apply($2)",
    async (id, value, node) => node.$server['}p'](id, true, value));

  // Whether the page can be seen: asked at each change of it.
  list('event,element', 'return (1)', () => 1);

  // Dialogs.
  list(
    '$0',
    'return (async function() { Vaadin.FlowComponentHost.patchVirtualContainer(this)}).apply($0)',
    async (dialog) => Vaadin.FlowComponentHost.patchVirtualContainer(dialog));
  list(
    '$0,$1',
    'return (async function() { this.renderer = (root) => Vaadin.FlowComponentHost.setChildNodes($0, this.virtualChildNodeIds, root)}).apply($1)',
    async (app, dialog) => {
      dialog.renderer = (root) => Vaadin.FlowComponentHost.setChildNodes(app, dialog.virtualChildNodeIds, root);
    });
  list(
    '$0,$1,$2',
    'return (async function() { this.$.overlay.$.overlay.style[$0]=$1}).apply($2)',
    async (property, value, dialog) => {
      dialog.$.overlay.$.overlay.style[property] = value;
    });
  list('$0', 'return $0.requestContentUpdate()', (dialog) => dialog.requestContentUpdate());
  list(
    '$0',
    "return (async function() {   this.$.overlay.addEventListener('vaadin-overlay-close', () => {\n    document.addEventListener('vaadin-overlay-close', (e) => {\n      if (!e.defaultPrevented && e.detail.overlay === this.$.overlay) {\n        e.preventDefault();\n        this.$server.handleClientClose();\n      }\n    }, { once: true });\n  });\n}).apply($0)",
    async (dialog) => {
      const overlay = dialog.$.overlay;
      const ask = (event) => {
        if (event.defaultPrevented || event.detail.overlay !== overlay) return;
        event.preventDefault();
        dialog.$server.handleClientClose();
      };
      overlay.addEventListener('vaadin-overlay-close', () =>
        document.addEventListener('vaadin-overlay-close', ask, { once: true }));
    });

  // Fields: typing that pauses, the Enter key, focus.
  list('event,element', 'return (1)', () => 1);
  list('event,element', "return (event.key === 'Enter')", (event) => event.key === 'Enter');
  list(
    '$0',
    'return (async function() { setTimeout(() => {\n    try {\n       this._nextFocusIsFromClient = false;\n       this.focus();\n    } finally {\n       this._nextFocusIsFromClient = true;\n    }\n}, 0)\n}).apply($0)',
    async (field) => setTimeout(() => field.focus()));

  const Original = window.Function;
  function Listed(...parts) {
    const body = String(parts.pop() ?? '');
    const key = parts.join() + '|' + body;
    if (known.has(key)) return known.get(key);
    const chunk = /^return window\.Vaadin\.Flow\.loadOnDemand\('([0-9a-f]{64})'\);$/.exec(body);
    if (chunk) return () => window.Vaadin.Flow.loadOnDemand(chunk[1]);
    const path = /^return \((event|element)((?:\.\w+)+)\)$/.exec(body);
    if (path && parts.join() === 'event,element') {
      const names = path[2].slice(1).split('.');
      return (event, element) => names.reduce((value, name) => value?.[name], path[1] === 'event' ? event : element);
    }
    unknown.push(key);
    return () => undefined;
  }
  Listed.prototype = Original.prototype;
  window.Function = Listed;

  // Components write style elements and style attributes of their own; both get what the policy asks for.
  const dress = (node) => {
    if (!(node instanceof Node)) return node;
    const styles = node.localName === 'style' ? [node] : node.querySelectorAll?.('style') ?? [];
    for (const style of styles) style.nonce ||= nonce;
    return node;
  };
  const wrap = (type, name, before, after) => {
    const original = type.prototype[name];
    type.prototype[name] = function (...given) {
      if (before) given.forEach(dress);
      const result = original.apply(this, given);
      return after ? dress(result) : result;
    };
  };
  for (const name of ['createElement', 'importNode']) wrap(Document, name, false, true);
  wrap(Node, 'cloneNode', false, true);
  for (const name of ['appendChild', 'insertBefore']) wrap(Node, name, true, false);
  for (const type of [Element, DocumentFragment]) {
    for (const name of ['append', 'prepend']) wrap(type, name, true, false);
  }
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
})();
