package org.secondchair.review.quality;

/// Distribution functions, accurate to about 1e-12 for the sizes met here (samples and collections up to 1e8).
final class Distributions {

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private Distributions() {}

    /// ln Γ(x) for x ≥ 0.5, by the Lanczos approximation with g = 7.
    static double logGamma(double x) {
        double shifted = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i);
        }
        double t = shifted + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    static double logChoose(double n, double k) {
        return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    }

    /// The regularised incomplete beta function I_x(a, b), by its continued fraction (modified Lentz).
    static double beta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.abs(d) < tiny ? tiny : d);
        double result = d;
        for (int m = 1; m <= 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 + even * d;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = 1 + even / c;
            c = Math.abs(c) < tiny ? tiny : c;
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 + odd * d;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = 1 + odd / c;
            c = Math.abs(c) < tiny ? tiny : c;
            double step = d * c;
            result *= step;
            if (Math.abs(step - 1) < 1e-15) {
                break;
            }
        }
        return result;
    }

    /// The x with I_x(a, b) = p, by bisection.
    static double betaQuantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 200 && high - low > 1e-15; i++) {
            double middle = (low + high) / 2;
            if (beta(middle, a, b) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// P(X ≤ k) for n trials of probability p.
    static double binomialCdf(long k, long n, double p) {
        if (k < 0) {
            return 0;
        }
        return k >= n ? 1 : beta(1 - p, n - k, k + 1);
    }

    /// P(X ≤ k) where `drawn` are drawn without replacement from `population`, of which `marked` count.
    static double hypergeometricCdf(long k, long population, long marked, long drawn) {
        long least = Math.max(0, drawn + marked - population);
        long most = Math.min(marked, drawn);
        if (k < least) {
            return 0;
        }
        if (k >= most) {
            return 1;
        }
        double all = logChoose(population, drawn);
        double sum = 0;
        for (long i = k; i >= least; i--) {
            double term = Math.exp(logChoose(marked, i) + logChoose(population - marked, drawn - i) - all);
            sum += term;
            if (term < sum * 1e-17) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    /// The z with P(Z ≤ z) = p for the standard normal, by bisection on an error function of full precision.
    static double normalQuantile(double p) {
        double low = -40;
        double high = 40;
        for (int i = 0; i < 200 && high - low > 1e-14; i++) {
            double middle = (low + high) / 2;
            if (normalCdf(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    static double normalCdf(double z) {
        double half = 0.5 * gamma(0.5, z * z / 2);
        return z >= 0 ? 0.5 + half : 0.5 - half;
    }

    /// The regularised lower incomplete gamma function P(a, x), by its series or, beyond a + 1, its continued
    /// fraction.
    private static double gamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (double n = a + 1; term > sum * 1e-17; n++) {
                term *= x / n;
                sum += term;
            }
            return front * sum;
        }
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double result = d;
        for (int i = 1; i < 10_000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            result *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return 1 - front * result;
    }
}
