/** Version of the model's numbers: raised whenever a golden number moves. Results of another version are not reused. */
export const ENGINE_VERSION = "1";
