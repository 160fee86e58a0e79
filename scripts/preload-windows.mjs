/**
 * Lets the page fetch the script of the windows without running it: the first look does, once it is painted
 * (src-renderer/tracker/first-look/main.ts). What is painted first comes first.
 */
export function preloadWindows() {
  const script = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
  return {
    name: 'preload-windows',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!script.test(html)) throw new Error('index.html has no script of the windows to preload');
        return html.replace(script, '<link rel="modulepreload" crossorigin fetchpriority="low" href="$1" />');
      },
    },
  };
}
