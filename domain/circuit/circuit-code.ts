/** CIR-2 for the circuit `cir-02`: how circuits are called on paper. */
export const circuitCode = (id: string): string => id.replace(/^cir-0*/, 'CIR-')
