#pragma once

// Adds numbers to eight lanes, the number i to the lane i mod 8.
void tape_add_lanes(double *lanes, const double *numbers, long count);
// The lanes added in pairs.
double tape_lanes_total(const double *lanes);
