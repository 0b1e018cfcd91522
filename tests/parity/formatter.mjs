// What `commitlint --format` is given to print its results in the form of commitlint.mjs.
export default (report) =>
  JSON.stringify(
    report.results.map(({ valid, errors, warnings }) => ({
      valid,
      rules: [...errors, ...warnings].map(({ name, level }) => [name, level]),
    })),
  );
