// Runs one vitest project and counts its cases from vitest's own report.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-command.mjs';
import { root } from './up-to-date.mjs';

const reports = join(root, '.cache', 'reports');

/**
 * Runs a project's tests: those in files whose paths have one of `only` in them, if it is given, and none of `but`. Resolves to `{passed, failed, output}`, where a test that did not run, a file that did not
 * load and a folder without any test count as failed.
 */
export async function runSuite({ name, project, folders, only = [], but = [], env, limitMs }) {
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const files = [...only, ...but.map((path) => `--exclude=${path}`)];
  const args = ['run', '--project', project, '--passWithNoTests', ...reporters, ...files];
  const { code, output } = await runNode('node_modules/vitest/vitest.mjs', args, { env, limitMs });
  return counted(readReport(report), { code, output, folders });
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function counted(report, { code, output, folders }) {
  if (report === null) return { passed: 0, failed: 1, output: `${output}it ended (${code}) without a report\n` };
  const files = report.testResults;
  const cases = files.flatMap((file) => file.assertionResults);
  const passed = cases.filter(({ status }) => status === 'passed').length;
  const problems = [
    ...cases.filter(({ status }) => status !== 'passed').map(({ status, fullName }) => `${status}: ${fullName}`),
    ...files.filter((file) => file.assertionResults.length === 0).map(({ name }) => `no test in ${name}`),
    ...folders
      .filter((folder) => !files.some(({ name }) => isIn(name, folder)))
      .map((folder) => `no test in ${folder}`),
  ];
  if (problems.length === 0 && code !== 0) problems.push(`vitest ended with ${code}`);
  return { passed, failed: problems.length, output: [output, ...problems, ''].join('\n') };
}

function isIn(file, folder) {
  return file.replaceAll('\\', '/').startsWith(`${root.replaceAll('\\', '/')}/${folder}/`);
}
