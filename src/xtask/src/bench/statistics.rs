//! Medians and percentiles.

/// The middle one; of an even number, the mean of the middle two. Nothing has the median 0.
pub fn median(numbers: &[f64]) -> f64 {
    let sorted = sorted(numbers);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        count if count % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The smallest number that so many of a hundred don't exceed (nearest rank).
pub fn percentile(numbers: &[f64], of_hundred: usize) -> f64 {
    let sorted = sorted(numbers);
    let rank = (sorted.len() * of_hundred).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0.0)
}

/// What the rounds have measured one after the other, as the median of the first of each round, of the second, and so
/// on: what slows one of them only is not the page. Rounds may have more or fewer.
pub fn medians(rounds: &[Vec<f64>]) -> Vec<f64> {
    let most = rounds.iter().map(Vec::len).max().unwrap_or_default();
    let at = |at: usize| {
        let each = rounds.iter().filter_map(|round| round.get(at).copied());
        median(&each.collect::<Vec<_>>())
    };
    (0..most).map(at).collect()
}

/// The median of what each round's number is to that round's yardstick: a slow minute slows both.
pub fn ratio(numbers: &[f64], yardstick: &[f64]) -> f64 {
    let pairs = numbers.iter().zip(yardstick);
    let each: Vec<_> = pairs
        .filter(|(_, yardstick)| **yardstick > 0.0)
        .map(|(number, yardstick)| number / yardstick)
        .collect();
    median(&each)
}

fn sorted(numbers: &[f64]) -> Vec<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::{median, medians, percentile, ratio};

    fn is(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
    }

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        is(median(&[]), 0.0);
        is(median(&[3.0, 1.0, 90.0]), 3.0);
        is(median(&[4.0, 1.0, 90.0, 2.0]), 3.0);
    }

    #[test]
    fn a_percentile_is_a_number_that_was_measured() {
        let numbers: Vec<_> = (1..=20).map(f64::from).collect();
        is(percentile(&numbers, 95), 19.0);
        is(percentile(&numbers, 100), 20.0);
        is(percentile(&[7.0], 95), 7.0);
        is(percentile(&[], 95), 0.0);
    }

    #[test]
    fn what_slows_one_round_only_is_in_no_median() {
        let rounds = [vec![30.0, 50.0], vec![31.0, 900.0], vec![700.0, 52.0, 40.0]];
        assert_eq!(medians(&rounds), [31.0, 52.0, 40.0]);
        assert!(medians(&[]).is_empty());
    }

    #[test]
    fn a_ratio_pairs_the_numbers_of_a_round() {
        // The second round was slow for both, the last one has no yardstick.
        is(
            ratio(&[11.0, 220.0, 12.0, 5.0], &[10.0, 200.0, 10.0, 0.0]),
            1.1,
        );
    }
}
