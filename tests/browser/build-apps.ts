import { readFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import type { Story } from '../fixtures/apps/story.ts';

/** The frameworks whose apps are in `tests/fixtures/apps`. */
export const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** Those whose server-rendered markup is taken over in the page. */
export const HYDRATED: readonly Framework[] = ['react', 'vue', 'svelte'];

/** `production` as readers get it; `development` for what only that says, such as failed hydration. */
export type Mode = 'production' | 'development';

/** The app as one script that leaves `storyApp` behind. */
export function buildApp(framework: Framework, mode: Mode): Promise<string> {
  return bundle(`${framework}.ts`, framework, mode, {
    platform: 'browser',
    format: 'iife',
    globalName: 'storyApp',
    conditions: ['browser', mode],
    plugins: [sveltePlugin('client', mode)],
  });
}

/** The app's server side: makes the markup of a story. */
export async function buildServer(
  framework: Framework,
): Promise<(story: Story) => Promise<string>> {
  const script = await bundle(`${framework}-server.ts`, framework, 'production', {
    platform: 'node',
    format: 'cjs',
    plugins: [sveltePlugin('server', 'production')],
  });
  const module = { exports: {} as { render(story: Story): Promise<string> } };
  new Function('module', 'exports', 'require', script)(
    module,
    module.exports,
    process.getBuiltinModule('module').createRequire(import.meta.url),
  );
  return module.exports.render;
}

async function bundle(
  entry: string,
  framework: Framework,
  mode: Mode,
  options: BuildOptions,
): Promise<string> {
  const result = await build({
    entryPoints: [new URL(`../fixtures/apps/${entry}`, import.meta.url).pathname],
    bundle: true,
    write: false,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: framework,
    // Of the project's own settings none is right for every framework.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: framework } },
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    // The build with the compiler of templates in it.
    alias: options.platform === 'browser' ? { vue: 'vue/dist/vue.esm-bundler.js' } : {},
    logLevel: 'error',
    ...options,
  });
  return result.outputFiles?.[0]?.text ?? '';
}

function sveltePlugin(generate: 'client' | 'server', mode: Mode): Plugin {
  const options = { generate, dev: mode === 'development' };
  return {
    name: 'svelte',
    setup(build) {
      build.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
        contents: compile(readFileSync(path, 'utf8'), { ...options, filename: path }).js.code,
      }));
    },
  };
}
