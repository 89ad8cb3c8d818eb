/** Imported before anything else by the build: React picks its production half when it is first loaded. */
process.env["NODE_ENV"] = "production";
